import { createServer, type IncomingHttpHeaders, type IncomingMessage, type Server, type ServerResponse } from "node:http";

/** What a stand-in received. */
export interface ReceivedCall {
  path: string;
  headers: IncomingHttpHeaders;
  body: Record<string, unknown>;
  /** Resolves with the milliseconds at which its connection was closed by the caller before the answer ended. */
  left: Promise<number>;
}

export type Answer = (response: ServerResponse, call: ReceivedCall, request: IncomingMessage) => void | Promise<void>;

/** A provider at the wire: it speaks HTTP as told, faults included. */
export class StandIn {
  readonly #server: Server;
  readonly calls: ReceivedCall[] = [];
  answer: Answer = (response) => void response.writeHead(500).end();
  url = "";

  constructor() {
    this.#server = createServer((request, response) => void this.#receive(request, response));
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    const address = this.#server.address();
    if (address === null || typeof address === "string") throw new Error("The stand-in has no port.");
    this.url = `http://127.0.0.1:${address.port}`;
    return this;
  }

  async #receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(Buffer.from(part));
    const left = new Promise<number>((resolve) => response.once("close", () => !response.writableFinished && resolve(performance.now())));
    const body: unknown = JSON.parse(Buffer.concat(parts).toString("utf8"));
    const call: ReceivedCall = { path: request.url ?? "", headers: request.headers, body: typeof body === "object" && body !== null ? { ...body } : {}, left };
    this.calls.push(call);
    await this.answer(response, call, request);
  }

  /** The newest call; throws when there was none. */
  get last(): ReceivedCall {
    const call = this.calls.at(-1);
    if (call === undefined) throw new Error("The stand-in was not called.");
    return call;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

export const USAGE = { prompt_tokens: 7, completion_tokens: 2, total_tokens: 9 };

/** A whole chat answer. */
export function chatAnswer(text: string, model = "upstream-model"): Record<string, unknown> {
  return { id: "chatcmpl-1", object: "chat.completion", created: 1, model, choices: [{ index: 0, message: { role: "assistant", content: text }, finish_reason: "stop" }], usage: USAGE };
}

/** The chunks of a streamed chat answer, usage included, without `[DONE]`. */
export function chatChunks(words: string[], model = "upstream-model"): Record<string, unknown>[] {
  const chunk = (part: Record<string, unknown>) => ({ id: "chatcmpl-1", object: "chat.completion.chunk", created: 1, model, ...part });
  return [
    ...words.map((word, position) => chunk({ choices: [{ index: 0, delta: position === 0 ? { role: "assistant", content: word } : { content: word }, finish_reason: null }], usage: null })),
    chunk({ choices: [{ index: 0, delta: {}, finish_reason: "stop" }], usage: null }),
    chunk({ choices: [], usage: USAGE }),
  ];
}

/** The bytes of an event stream. */
export function sse(chunks: unknown[], options: { done?: boolean; end?: string } = {}): Buffer {
  const end = options.end ?? "\n";
  const events = chunks.map((chunk) => `data: ${JSON.stringify(chunk)}${end}${end}`);
  return Buffer.from(events.join("") + (options.done === false ? "" : `data: [DONE]${end}${end}`));
}

export const STREAM_HEADERS = { "content-type": "text/event-stream; charset=utf-8" };
