import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { issueAccountToken } from "@aiweb/service/account-token";
import { SecretBox } from "@aiweb/service/secret-box";
import { chat, DIGEST, openGatewayHarness, type GatewayHarness } from "../testing/gateway-harness.ts";
import { chatAnswer, chatChunks, sse, STREAM_HEADERS, USAGE } from "../testing/stand-in.ts";

let at: GatewayHarness;
beforeAll(async () => {
  at = await openGatewayHarness();
});
afterAll(async () => await at.close());

const json = (body: unknown) => (response: { writeHead: (status: number, headers: Record<string, string>) => { end: (text: string) => void } }) => {
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
};

describe("a plain answer", () => {
  it("goes to OpenAI with the account's own key and unknown fields, and is counted", async () => {
    at.openai.answer = json(chatAnswer("Hello"));
    const response = await at.post("/v1/chat/completions", chat("openai/gpt-test", { max_tokens: 5, reasoning_effort: "low" }));
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(chatAnswer("Hello"));
    expect(at.openai.last).toMatchObject({ path: "/v1/chat/completions", body: { model: "gpt-upstream", max_completion_tokens: 5, reasoning_effort: "low" } });
    expect(at.openai.last.body).not.toHaveProperty("max_tokens");
    expect(at.openai.last.headers.authorization).toBe("Bearer secret-openai");
    expect(await at.usageOf(response)).toMatchObject({ account_id: at.account.id, model: "openai/gpt-test", provider: "openai", prompt_tokens: 7, completion_tokens: 2, status: 200, outcome: "ok" });
  });

  it("goes to Hugging Face's router for chats, and to its completion provider for base models", async () => {
    at.huggingFace.answer = json(chatAnswer("Hi"));
    await at.post("/v1/chat/completions", chat("meta-llama/chatty"));
    expect(at.huggingFace.last.path).toBe("/v1/chat/completions");
    at.huggingFace.answer = json({ id: "c", object: "text_completion", created: 1, model: "m", choices: [{ index: 0, text: " Paris", finish_reason: "stop" }], usage: USAGE });
    const response = await at.post("/v1/completions", { model: "meta-llama/Meta-Llama-3-8B", prompt: "The capital of France is" });
    expect(response.status).toBe(200);
    expect(at.huggingFace.last).toMatchObject({ path: "/featherless-ai/v1/completions", body: { model: "meta-llama/Meta-Llama-3-8B", prompt: "The capital of France is" } });
    expect(at.huggingFace.last.headers.authorization).toBe("Bearer secret-hugging-face");
  });

  it("comes from one's own deployment with the replica's secret, under the name it was asked by", async () => {
    const base = await at.db.selectFrom("model").select("id").where("name", "=", "smol").executeTakeFirstOrThrow();
    const box = new SecretBox(at.config.AIWEB_SECRET_KEY, "replica-secret");
    const replica = await at.db.insertInto("replica").values({ base_digest: DIGEST, base_model_id: base.id, token_hash: Buffer.from("t"), sealed_token: Buffer.from("t"), sealed_secret: Buffer.from("t") }).returning("id").executeTakeFirstOrThrow();
    await at.db.updateTable("replica").set({ sealed_secret: box.seal("replica-secret-1", replica.id) }).where("id", "=", replica.id).execute();
    const mine = await at.db
      .insertInto("model")
      .values({ owner_id: at.account.id, name: "support", provider: "fine-tune", task: "text-generation", can_chat: true, can_complete: true })
      .returning("id")
      .executeTakeFirstOrThrow();
    const versions = [];
    for (const number of [1, 2]) {
      const version = await at.db.insertInto("model_version").values({ model_id: mine.id, number, base_model_id: base.id, base_digest: DIGEST, files: "[]", bytes: 0 }).returning("id").executeTakeFirstOrThrow();
      await at.db.insertInto("deployment").values({ owner_id: at.account.id, model_id: mine.id, model_version_id: version.id, base_digest: DIGEST, state: "running" }).execute();
      versions.push(version.id);
    }
    await at.db.insertInto("model_tag").values({ model_id: mine.id, tag: "production", model_version_id: versions[0] ?? "" }).execute();
    at.replica.answer = json(chatAnswer("Hello", "adapter"));
    const { handle } = at.account;
    for (const [suffix, version] of [["", versions[1]], [":latest", versions[1]], ["@1", versions[0]], [":production", versions[0]]]) {
      const response = await at.post("/v1/chat/completions", chat(`${handle}/support${suffix}`));
      expect(response.status).toBe(200);
      expect(await response.json()).toMatchObject({ model: `${handle}/support${suffix}` });
      expect(at.replica.last).toMatchObject({ path: `/base-${DIGEST.slice(0, 12)}/v1/chat/completions`, body: { model: version } });
      expect(at.replica.last.headers["x-aiweb-replica-secret"]).toBe("replica-secret-1");
      expect(at.replica.last.headers.authorization).toBeUndefined();
    }
    const stranger = await at.signUp();
    const { key } = await at.makeKey({ accountId: stranger.id });
    expect((await at.post("/v1/chat/completions", chat(`${handle}/support`), { key })).status).toBe(404);

    // The list names each by the shortest name that reaches it, and whatever a call may use is found.
    const get = async (path: string, used = at.key) => await fetch(at.url + path, { headers: { authorization: `Bearer ${used}` } });
    const text = await (await get("/v1/models")).text();
    expect(text).toContain(`"${handle}/support"`);
    expect(text).toContain(`"${handle}/support@1"`);
    for (const suffix of ["", ":latest", "@1", "@2", ":production"]) {
      const found = await get(`/v1/models/${encodeURIComponent(`${handle}/support${suffix}`)}`);
      expect([suffix, found.status, await found.json()]).toEqual([suffix, 200, expect.objectContaining({ id: `${handle}/support${suffix}`, owned_by: handle })]);
    }
    for (const missing of [":none", "@3"]) expect((await get(`/v1/models/${handle}/support${missing}`)).status).toBe(404);
    expect((await get(`/v1/models/${handle}/support`, key)).status).toBe(404);
    // A key for one version sees that one only.
    const narrow = await at.makeKey({ models: [`${handle}/support:production`, `${handle}/support@3`, "openai/gpt-old"] });
    expect(await (await get("/v1/models", narrow.key)).json()).toMatchObject({ data: [{ id: `${handle}/support:production` }], has_more: false });
    await at.db.updateTable("deployment").set({ state: "stopped" }).where("model_version_id", "=", versions[0] ?? "").execute();
    expect(await (await get("/v1/models", narrow.key)).json()).toMatchObject({ data: [] });
    expect((await get(`/v1/models/${handle}/support@1`)).status).toBe(404);
  });

  it("comes unzipped when the provider zips in spite of being asked not to", async () => {
    at.openai.answer = (response) => void response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" }).end(gzipSync(JSON.stringify(chatAnswer("Hello"))));
    expect(await (await at.post("/v1/chat/completions", chat("openai/gpt-test"))).json()).toEqual(chatAnswer("Hello"));
  });

  it("is given to our own services by an account token", async () => {
    at.openai.answer = json(chatAnswer("Hello"));
    const response = await at.post("/v1/chat/completions", chat("openai/gpt-test"), { key: issueAccountToken(at.config.AIWEB_SECRET_KEY, at.account.id) });
    expect(response.status).toBe(200);
    expect(await at.usageOf(response)).toMatchObject({ account_id: at.account.id, api_key_id: null });
  });
});

describe("a streamed answer", () => {
  const chunks = chatChunks(["Hé", "llo 🌍"]);
  const wanted = { stream: true, stream_options: { include_usage: true } };

  it("is identical to the provider's when usage was asked for", async () => {
    at.openai.answer = (response) => void response.writeHead(200, STREAM_HEADERS).end(sse(chunks));
    const response = await at.post("/v1/chat/completions", chat("openai/gpt-test", wanted));
    expect(response.headers.get("content-type")).toContain("text/event-stream");
    expect(await response.text()).toBe(sse(chunks).toString());
    expect(await at.usageOf(response)).toMatchObject({ prompt_tokens: 7, completion_tokens: 2, outcome: "ok", bytes: expect.any(Number), first_token_milliseconds: expect.any(Number) });
  });

  it("leaves usage out when it was not asked for, and counts it all the same", async () => {
    at.openai.answer = (response) => void response.writeHead(200, STREAM_HEADERS).end(sse(chunks));
    const response = await at.post("/v1/chat/completions", chat("openai/gpt-test", { stream: true }));
    expect(at.openai.last.body["stream_options"]).toEqual({ include_usage: true });
    const text = await response.text();
    expect(text).not.toContain("usage");
    expect(text.endsWith("data: [DONE]\n\n")).toBe(true);
    expect(await at.usageOf(response)).toMatchObject({ prompt_tokens: 7, completion_tokens: 2 });
  });

  const whole = sse(chunks).toString();
  const faults: [string, Buffer][] = [
    ["CRLF line ends", sse(chunks, { end: "\r\n" })],
    ["CR line ends", sse(chunks, { end: "\r" })],
    ["comments between events", Buffer.from(`: hello\n\n${whole.replaceAll("\n\n", "\n\n: ping\n\n")}`)],
    ["no [DONE]", sse(chunks, { done: false })],
    ["double [DONE]", Buffer.from(`${whole}data: [DONE]\n\n`)],
    ["events after [DONE]", Buffer.from(`${whole}data: {"broken\n\n`)],
  ];
  it.each(faults)("comes out the same with %s", async (_name, bytes) => {
    at.openai.answer = (response) => void response.writeHead(200, STREAM_HEADERS).end(bytes);
    const response = await at.post("/v1/chat/completions", chat("openai/gpt-test", wanted));
    expect(await response.text()).toBe(whole);
    expect(await at.usageOf(response)).toMatchObject({ outcome: "ok", prompt_tokens: 7 });
  });

  it("comes out the same when it is cut at every byte, within characters too", async () => {
    at.openai.answer = async (response) => {
      response.writeHead(200, STREAM_HEADERS);
      response.socket?.setNoDelay(true);
      for (const byte of sse(chunks)) {
        response.write(Buffer.from([byte]));
        await new Promise(setImmediate);
      }
      response.end();
    };
    expect(await (await at.post("/v1/chat/completions", chat("openai/gpt-test", wanted))).text()).toBe(whole);
  });

  it("comes out the same zipped, and with a line of a megabyte", async () => {
    const long = chatChunks(["x".repeat(1024 * 1024)]);
    at.openai.answer = (response) => void response.writeHead(200, { ...STREAM_HEADERS, "content-encoding": "gzip" }).end(gzipSync(sse(long)));
    expect(await (await at.post("/v1/chat/completions", chat("openai/gpt-test", wanted))).text()).toBe(sse(long).toString());
  });
});

describe("GET /v1/models", () => {
  const list = async (key: string) => (await fetch(`${at.url}/v1/models`, { headers: { authorization: `Bearer ${key}` } })).json();

  it("lists what answers for the key, and one by its name", async () => {
    expect(await list(at.key)).toMatchObject({ object: "list", data: expect.arrayContaining([expect.objectContaining({ id: "openai/gpt-test", object: "model", owned_by: "openai" })]) });
    const one = await fetch(`${at.url}/v1/models/${encodeURIComponent("openai/gpt-test")}`, { headers: { authorization: `Bearer ${at.key}` } });
    expect(await one.json()).toMatchObject({ id: "openai/gpt-test" });
  });

  it("lists only what the key's own list allows, and nothing that needs a key the account lacks", async () => {
    const { key } = await at.makeKey({ models: ["openai/gpt-test"] });
    expect(await list(key)).toMatchObject({ data: [{ id: "openai/gpt-test" }] });
    const stranger = await at.makeKey({ accountId: (await at.signUp()).id });
    expect(await list(stranger.key)).toMatchObject({ data: [] });
  });
});
