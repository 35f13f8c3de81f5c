import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chat, openGatewayHarness, waitForUsage, type GatewayHarness } from "../testing/gateway-harness.ts";
import { chatAnswer, chatChunks, sse, STREAM_HEADERS, type Answer } from "../testing/stand-in.ts";

let at: GatewayHarness;
beforeAll(async () => {
  at = await openGatewayHarness({ variables: { LOG_LEVEL: "error" }, gateway: { keepAliveMs: 60, silenceMs: 400, wholeAnswerMs: 400 } });
});
afterAll(async () => await at.close());

const chunks = chatChunks(["one", " two", " three"]);
const first = sse(chunks.slice(0, 2), { done: false });
const begun = first.toString();

/** Faults before the first byte: an error with a status of its own, plain and streamed. */
const early: [string, Answer, number, string][] = [
  ["500", (response) => void response.writeHead(500).end("{}"), 502, "upstream-failed"],
  ["503 with Retry-After", (response) => void response.writeHead(503, { "retry-after": "2" }).end(), 503, "unavailable"],
  ["a page of HTML with 200", (response) => void response.writeHead(200, { "content-type": "text/html" }).end("<html>"), 502, "upstream-failed"],
  ["a reset", (_response, _call, request) => void request.socket.resetAndDestroy(), 502, "upstream-failed"],
  ["a bare end before headers", (_response, _call, request) => void request.socket.end(), 502, "upstream-failed"],
  ["silence before headers", () => undefined, 504, "upstream-timeout"],
  ["404", (response) => void response.writeHead(404).end(JSON.stringify({ error: { message: "no such model" } })), 422, "model-cannot"],
];
describe.each(early)("a provider with %s", (_name, answer, status, code) => {
  it.each([false, true])("(stream: %s)", async (stream) => {
    at.openai.answer = answer;
    const response = await at.post("/v1/chat/completions", chat("openai/gpt-test", { stream }));
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ error: expect.objectContaining({ code }) });
    expect(await at.usageOf(response)).toMatchObject({ outcome: code, status });
  });
});

it("a provider that is not there", async () => {
  const gone = await openGatewayHarness({ variables: { OPENAI_BASE_URL: "http://127.0.0.1:1/v1" } });
  const response = await gone.post("/v1/chat/completions", chat("openai/gpt-test"));
  expect(response.status).toBe(502);
  await gone.close();
});

describe("a plain answer that is", () => {
  it.each([
    ["JSON cut short", '{"choices":[{"mess'],
    ["another shape", '{"ok":true}'],
  ])("%s", async (_name, body) => {
    at.openai.answer = (response) => void response.writeHead(200, { "content-type": "application/json" }).end(body);
    expect((await at.post("/v1/chat/completions", chat("openai/gpt-test"))).status).toBe(502);
  });
});

/** Faults after the first byte: what came stays, and an error event ends it, never a bare end and never [DONE]. */
const late: [string, Answer, string][] = [
  ["cut mid-stream", (response) => void response.writeHead(200, STREAM_HEADERS).write(first, () => setImmediate(() => response.destroy())), "upstream-failed"],
  ["ended without finishing", (response) => void response.writeHead(200, STREAM_HEADERS).end(first), "upstream-failed"],
  ["an error event", (response) => void response.writeHead(200, STREAM_HEADERS).end(`${begun}data: {"error":{"message":"overloaded"}}\n\n`), "upstream-failed"],
  ["a named error event", (response) => void response.writeHead(200, STREAM_HEADERS).end(`${begun}event: error\ndata: {"message":"overloaded"}\n\n`), "upstream-failed"],
  ["JSON cut short", (response) => void response.writeHead(200, STREAM_HEADERS).end(`${begun}data: {"choices":[{"del\n\n`), "upstream-failed"],
  ["silence", (response) => void response.writeHead(200, STREAM_HEADERS).write(first), "upstream-timeout"],
];
it.each(late)("a stream with %s", async (name, answer, code) => {
  at.openai.answer = answer;
  const response = await at.post("/v1/chat/completions", chat("openai/gpt-test", { stream: true, stream_options: { include_usage: true } }));
  expect(response.status).toBe(200);
  const text = await response.text();
  expect(text.startsWith(begun)).toBe(true);
  expect(text).not.toContain("[DONE]");
  const events = text.split("\n\n").filter((event) => event.startsWith("data: "));
  expect(JSON.parse((events.at(-1) ?? "").slice("data: ".length))).toEqual({ error: expect.objectContaining({ code }) });
  expect(text.includes(": keep-alive")).toBe(name === "silence");
  // What arrived is counted, as an estimate.
  expect(await at.usageOf(response)).toMatchObject({ outcome: code, prompt_tokens: null, completion_tokens: 2, tokens_estimated: true });
  const line = at.logged.find((entry) => entry.includes(response.headers.get("x-request-id") ?? "none"));
  expect(JSON.parse(line ?? "null")).toMatchObject({ code, model: "openai/gpt-test", msg: expect.stringContaining("broke off") });
});

it("a slow drip is no silence", async () => {
  at.openai.answer = async (response) => {
    response.writeHead(200, STREAM_HEADERS);
    for (const chunk of chunks) {
      response.write(sse([chunk], { done: false }));
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    response.end("data: [DONE]\n\n");
  };
  const response = await at.post("/v1/chat/completions", chat("openai/gpt-test", { stream: true }));
  expect((await response.text()).endsWith("data: [DONE]\n\n")).toBe(true);
});

it("no key stands in the log at its loudest, whatever goes wrong", async () => {
  const loud = await openGatewayHarness({ variables: { LOG_LEVEL: "trace", OPENAI_API_KEY: "canary-of-the-server" }, gateway: { silenceMs: 400, wholeAnswerMs: 400 } });
  const answers: Answer[] = [(response) => void response.writeHead(401).end(JSON.stringify({ error: { message: "Incorrect API key provided" } })), (response) => void response.destroy(), (response) => void response.writeHead(200, STREAM_HEADERS).end(first)];
  const mistyped = `${loud.key.slice(0, -1)}_`;
  for (const answer of answers) {
    loud.openai.answer = answer;
    for (const key of [loud.key, mistyped]) await (await loud.post("/v1/chat/completions", chat("openai/gpt-test", { stream: true }), { key })).text();
  }
  const log = loud.logged.join("");
  expect(log).toContain("a stream broke off");
  expect(log).toContain('"status":401');
  for (const secret of [loud.key, mistyped, loud.key.slice(20), "secret-openai", "canary"]) expect(log).not.toContain(secret);
  await loud.close();
});

it("comments of an upstream whose turn has not come are life, and not passed on", async () => {
  at.openai.answer = async (response) => {
    response.writeHead(200, STREAM_HEADERS);
    for (let waited = 0; waited < 6; waited += 1) {
      response.write(": waiting\n\n");
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    response.end(sse(chunks));
  };
  const response = await at.post("/v1/chat/completions", chat("openai/gpt-test", { stream: true, stream_options: { include_usage: true } }));
  const text = await response.text();
  expect(text).not.toContain("waiting");
  expect(text.replaceAll(": keep-alive\n\n", "")).toBe(sse(chunks).toString());
  expect(await at.usageOf(response)).toMatchObject({ outcome: "ok", completion_tokens: 2, tokens_estimated: false });
});

it("a whole answer may take longer to begin than a stream may be silent", async () => {
  const patient = await openGatewayHarness({ gateway: { silenceMs: 200, wholeAnswerMs: 20_000 } });
  patient.openai.answer = async (response) => {
    // Timeouts are looked at once a second.
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(chatAnswer("At last")));
  };
  const [whole, stream] = await Promise.all([false, true].map(async (streamed) => await patient.post("/v1/chat/completions", chat("openai/gpt-test", { stream: streamed }))));
  expect(await whole?.json()).toEqual(chatAnswer("At last"));
  expect(stream?.status).toBe(504);
  await patient.close();
});

describe("when the client leaves", () => {
  const points: [string, Answer, boolean][] = [
    ["before the provider's headers", () => undefined, true],
    ["before the first token", (response) => response.writeHead(200, STREAM_HEADERS).flushHeaders(), true],
    ["mid-stream", (response) => void response.writeHead(200, STREAM_HEADERS).write(first), true],
    ["before the usage", (response) => void response.writeHead(200, STREAM_HEADERS).write(sse(chunks.slice(0, -1), { done: false })), true],
    ["a plain answer", () => undefined, false],
  ];
  it.each(points)("%s, the upstream is stopped within 250 ms and the call is counted", async (_name, answer, stream) => {
    at.openai.answer = answer;
    const leaving = new AbortController();
    const before = at.openai.calls.length;
    const requestId = `left-${crypto.randomUUID()}`;
    const call = fetch(`${at.url}/v1/chat/completions`, {
      method: "POST",
      headers: { "authorization": `Bearer ${at.key}`, "content-type": "application/json", "x-request-id": requestId },
      body: JSON.stringify(chat("openai/gpt-test", { stream })),
      signal: leaving.signal,
    }).then(async (response) => await response.text());
    call.catch(() => undefined);
    await expect.poll(() => at.openai.calls.length, { interval: 5 }).toBe(before + 1);
    const { left } = at.openai.last;
    const leftAt = performance.now();
    leaving.abort();
    expect((await left) - leftAt).toBeLessThan(250);
    expect(await waitForUsage(at.db, requestId)).toMatchObject({ outcome: "client-left", status: 499 });
  });
});
