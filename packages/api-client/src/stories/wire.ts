import { http, HttpResponse } from "msw";
import type { HttpHandler } from "msw";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { never } from "./story-answers.ts";
import type { StoryAnswers } from "./story-answers.ts";
import { noteUnanswered } from "./unanswered.ts";

export type Asked = { path: string; input: unknown };

/** As the server's error formatter writes a refusal. */
function refusal(error: unknown, path: string): unknown {
  const known = error instanceof AppError ? error : new AppError("internal", error instanceof Error ? error.message : String(error));
  return { message: known.message, code: -32_000, data: { code: "INTERNAL_SERVER_ERROR", httpStatus: known.status, path, errorCode: known.code, field: known.field, retryAfterSeconds: known.retryAfterSeconds, requestId: "7c1f0a2e" } };
}

function ask(answers: StoryAnswers, { path, input }: Asked): unknown {
  const known: unknown = Reflect.get(answers, path);
  if (typeof known !== "function") {
    throw new TypeError(noteUnanswered(path));
  }
  return Reflect.apply(known, undefined, [input]);
}

async function answer(answers: StoryAnswers, asked: Asked): Promise<unknown> {
  try {
    return { result: { data: await ask(answers, asked) } };
  } catch (error) {
    return { error: refusal(error, asked.path) };
  }
}

function isStream(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.asyncIterator in value;
}

/** One server-sent event; what is tracked carries its id beside its data. */
function written(event: unknown): string {
  const tracked = typeof event === "object" && event !== null && "id" in event && "data" in event ? event : undefined;
  const id = tracked === undefined ? "" : `id: ${String(tracked.id)}\n`;
  return `${id}data: ${JSON.stringify(tracked === undefined ? event : tracked.data)}\n\n`;
}

function streamed(events: AsyncIterable<unknown>, path: string): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async start(controller) {
      const write = (text: string) => controller.enqueue(encoder.encode(text));
      write("event: connected\ndata: {}\n\n");
      try {
        for await (const event of events) {
          write(written(event));
        }
        write("event: return\ndata:\n\n");
      } catch (error) {
        write(`event: serialized-error\ndata: ${JSON.stringify(refusal(error, path))}\n\n`);
      }
    },
  });
}

/** Hints come to a story that says some; to any other the stream stays on its way, so that nothing is read twice. */
const livePath = "live.listen";

/** What the server answers beside tRPC; everything else is Storybook's own. */
const besideTrpc = /^https?:\/\/[^/]+\/(?:(?:auth|uploads|files|v1)(?:\/|$)|registry\.json)/;

/** The api as a story plays it, at the wire: tRPC's batches and its server-sent events. */
export function wireOf(answers: StoryAnswers, heard: Asked[]): HttpHandler[] {
  return [
    http.all("/trpc/:names", async ({ request }) => {
      const url = new URL(request.url);
      const names = decodeURIComponent(url.pathname.slice("/trpc/".length));
      const body = url.searchParams.get("input") ?? (request.method === "POST" ? await request.text() : "{}");
      const inputs: unknown = JSON.parse(body);
      if (!url.searchParams.has("batch")) {
        if (names === livePath && answers[livePath] === undefined) {
          return await never();
        }
        const asked = { path: names, input: inputs };
        heard.push(asked);
        const events = ask(answers, asked);
        return isStream(events) ? new HttpResponse(streamed(events, names), { headers: { "content-type": "text/event-stream" } }) : HttpResponse.error();
      }
      const calls = names.split(",").map((path, index) => ({ path, input: typeof inputs === "object" && inputs !== null ? Reflect.get(inputs, String(index)) : undefined }));
      heard.push(...calls);
      return HttpResponse.json(await Promise.all(calls.map(async (call) => await answer(answers, call))));
    }),
    http.all(besideTrpc, ({ request }) => HttpResponse.json({ error: { code: "internal", message: noteUnanswered(new URL(request.url).pathname) } }, { status: 500 })),
  ];
}
