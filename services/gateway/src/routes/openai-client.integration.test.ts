import OpenAI from "openai";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openGatewayHarness, type GatewayHarness } from "../testing/gateway-harness.ts";
import { chatAnswer, chatChunks, sse, STREAM_HEADERS, USAGE } from "../testing/stand-in.ts";

let at: GatewayHarness;
beforeAll(async () => {
  at = await openGatewayHarness();
});
afterAll(async () => await at.close());

const messages = [{ role: "user" as const, content: "Say hello" }];

it("reads a plain answer", async () => {
  at.openai.answer = (response) => void response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(chatAnswer("Hello")));
  const answer = await at.client().chat.completions.create({ model: "openai/gpt-test", messages });
  expect(answer.choices[0]?.message.content).toBe("Hello");
  expect(answer.usage).toMatchObject(USAGE);
});

it("reads a stream with its usage", async () => {
  at.openai.answer = (response) => void response.writeHead(200, STREAM_HEADERS).end(sse(chatChunks(["Hel", "lo"])));
  const stream = await at.client().chat.completions.create({ model: "openai/gpt-test", messages, stream: true, stream_options: { include_usage: true } });
  let text = "";
  let usage = null;
  for await (const chunk of stream) {
    text += chunk.choices[0]?.delta.content ?? "";
    usage = chunk.usage ?? usage;
  }
  expect(text).toBe("Hello");
  expect(usage).toMatchObject(USAGE);
});

it("reads a streamed completion of a base model", async () => {
  const chunk = (part: Record<string, unknown>) => ({ id: "c", object: "text_completion", created: 1, model: "m", ...part });
  at.huggingFace.answer = (response) =>
    void response.writeHead(200, STREAM_HEADERS).end(sse([chunk({ choices: [{ index: 0, text: " Paris", finish_reason: null }] }), chunk({ choices: [{ index: 0, text: ".", finish_reason: "length" }] })]));
  const stream = await at.client().completions.create({ model: "meta-llama/Meta-Llama-3-8B", prompt: "The capital of France is", stream: true });
  let text = "";
  for await (const part of stream) text += part.choices[0]?.text ?? "";
  expect(text).toBe(" Paris.");
});

it("passes tool calls through", async () => {
  const tool = { id: "t1", type: "function", function: { name: "look", arguments: "{\"q\":1}" } };
  const answer = { ...chatAnswer(""), choices: [{ index: 0, message: { role: "assistant", content: null, tool_calls: [tool] }, finish_reason: "tool_calls" }] };
  at.openai.answer = (response) => void response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answer));
  const given = await at.client().chat.completions.create({ model: "openai/gpt-test", messages, tools: [{ type: "function", function: { name: "look" } }] });
  expect(given.choices[0]?.message.tool_calls).toEqual([tool]);
  expect(at.openai.last.body["tools"]).toEqual([{ type: "function", function: { name: "look" } }]);
});

it("throws its own error classes", async () => {
  await expect(at.client({ key: "sk-wrong" }).chat.completions.create({ model: "openai/gpt-test", messages })).rejects.toBeInstanceOf(OpenAI.AuthenticationError);
  await expect(at.client().chat.completions.create({ model: "nobody/nothing", messages })).rejects.toBeInstanceOf(OpenAI.NotFoundError);
  at.openai.answer = (response) => void response.writeHead(429, { "retry-after": "1" }).end("{}");
  await expect(at.client().chat.completions.create({ model: "openai/gpt-test", messages })).rejects.toBeInstanceOf(OpenAI.RateLimitError);
});

it("throws in the middle of a stream that breaks", async () => {
  at.openai.answer = (response) => void response.writeHead(200, STREAM_HEADERS).end(sse(chatChunks(["Hel"]).slice(0, 1), { done: false }));
  const stream = await at.client().chat.completions.create({ model: "openai/gpt-test", messages, stream: true });
  let text = "";
  await expect(
    (async () => {
      for await (const chunk of stream) text += chunk.choices[0]?.delta.content ?? "";
    })(),
  ).rejects.toMatchObject({ code: "upstream-failed" });
  expect(text).toBe("Hel");
});

it("lists models", async () => {
  const ids = [];
  for await (const model of at.client().models.list()) ids.push(model.id);
  expect(ids).toContain("openai/gpt-test");
  expect((await at.client().models.retrieve("openai/gpt-test")).owned_by).toBe("openai");
});
