import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeApiKey } from "@aiweb/service/api-key";
import { chat, openGatewayHarness, type GatewayHarness } from "../testing/gateway-harness.ts";
import { chatAnswer, sse, STREAM_HEADERS } from "../testing/stand-in.ts";

let at: GatewayHarness;
beforeAll(async () => {
  at = await openGatewayHarness();
});
afterAll(async () => await at.close());

const error = (code: string, more: Record<string, unknown> = {}) => ({ error: expect.objectContaining({ code, message: expect.any(String), type: expect.any(String), ...more }) });

describe("400", () => {
  it.each([
    ["no JSON", "{"],
    ["no model", { messages: [{ role: "user", content: "x" }] }],
    ["no messages", { model: "openai/gpt-test", messages: [] }],
    ["depth of 10,000", `{"model":"openai/gpt-test","messages":[{"role":"user","content":${"[".repeat(10_000)}${"]".repeat(10_000)}}],"stream":"yes"}`],
    ["stream that is no boolean", chat("openai/gpt-test", { stream: "yes" })],
  ])("for a body with %s", async (_name, body) => {
    const response = await at.post("/v1/chat/completions", body);
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ error: expect.objectContaining({ type: "invalid_request_error", message: expect.any(String) }) });
  });

  it("passes on what the provider says about the caller's input", async () => {
    at.openai.answer = (response) => void response.writeHead(400).end(JSON.stringify({ error: { message: "temperature is too hot", param: "temperature", code: "bad", type: "x" } }));
    const response = await at.post("/v1/chat/completions", chat("openai/gpt-test"));
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual(error("bad-request", { message: "temperature is too hot", param: "temperature" }));
    expect(await at.usageOf(response)).toMatchObject({ status: 400, outcome: "bad-request", prompt_tokens: null });
  });
});

describe("401", () => {
  const get = async (headers: Record<string, string>) => await fetch(`${at.url}/v1/models`, { headers });

  it("without a key, with a mistyped one, one of another service, and a session cookie", async () => {
    // one key in 62 ends with x by itself
    const mistyped = `${at.key.slice(0, -1)}${at.key.endsWith("x") ? "y" : "x"}`;
    const wrong: Record<string, string>[] = [{}, { authorization: `Bearer ${mistyped}` }, { authorization: "Bearer sk-abc" }, { authorization: "Bearer aiweb-internal.e30.xx" }, { cookie: "aiweb-session=whatever" }];
    for (const headers of wrong) {
      const response = await get(headers);
      expect(response.status).toBe(401);
      expect(await response.json()).toEqual(error("api-key-invalid", { type: "authentication_error" }));
    }
  });

  it("with an expired key, and with a revoked one from the next call on", async () => {
    const expired = await at.makeKey({ expiresAt: new Date(Date.now() - 1) });
    expect((await get({ authorization: `Bearer ${expired.key}` })).status).toBe(401);
    const { key, id } = await at.makeKey();
    expect((await get({ authorization: `Bearer ${key}` })).status).toBe(200);
    await at.db.updateTable("api_key").set({ revoked_at: new Date() }).where("id", "=", id).execute();
    expect((await get({ authorization: `Bearer ${key}` })).status).toBe(401);
  });

  it("in the same words for a key that never was, one whose secret is wrong, a mistyped one and a revoked one", async () => {
    const [unknown, revoked] = [makeApiKey(), await at.makeKey()];
    await at.db.updateTable("api_key").set({ revoked_at: new Date() }).where("id", "=", revoked.id).execute();
    const wrongSecret = makeApiKey();
    await at.db.updateTable("api_key").set({ public_id: wrongSecret.proof.publicId }).where("id", "=", (await at.makeKey()).id).execute();
    const said = await Promise.all([unknown.key, wrongSecret.key, `${at.key.slice(0, -1)}_`, revoked.key].map(async (key) => await (await get({ authorization: `Bearer ${key}` })).text()));
    expect(new Set(said).size).toBe(1);
    expect(said[0]).toContain("api-key-invalid");
  });
});

describe("403", () => {
  it("for a model that is not on the key's list, and a key that is not for inference", async () => {
    const { key } = await at.makeKey({ models: ["openai/gpt-test@3"] });
    const response = await at.post("/v1/chat/completions", chat("openai/gpt-test"), { key });
    expect(response.status).toBe(403);
    expect(await response.json()).toEqual(error("forbidden", { type: "permission_error" }));
    const other = await at.makeKey({ scopes: ["publishing"] });
    expect((await at.post("/v1/chat/completions", chat("openai/gpt-test"), other)).status).toBe(403);
  });
});

describe("404", () => {
  it("for a model that does not exist, and one private to somebody else, in the same words", async () => {
    const stranger = await at.signUp();
    await at.db.insertInto("model").values({ owner_id: stranger.id, name: "secret", provider: "fine-tune", task: "text-generation" }).execute();
    const words = async (model: string) => {
      const response = await at.post("/v1/chat/completions", chat(model));
      expect(response.status).toBe(404);
      return (await response.text()).replaceAll(model, "MODEL");
    };
    expect(await words(`${stranger.handle}/secret`)).toBe(await words("nobody/nothing"));
    expect(await words("nonsense")).toContain("not-found");
  });

  it.each(["/v1/nothing", "/v1/chat%2Fcompletions", "/v1/embeddings"])("for %s", async (path) => {
    expect((await at.post(path, {})).status).toBe(404);
  });
});

it("413 for a body of 9 MiB", async () => {
  const response = await at.post("/v1/chat/completions", chat("openai/gpt-test", { pad: "x".repeat(9 * 1024 * 1024) }));
  expect(response.status).toBe(413);
  expect(await response.json()).toEqual(error("too-large"));
});

describe("409 and 422", () => {
  it.each([
    ["a retired model", "openai/gpt-old", "chat", 422, "model-cannot", "openai/gpt-test"],
    ["AWS Bedrock", "anthropic/claude", "chat", 422, "model-cannot", "Bedrock"],
    ["a model of images", "stabilityai/painter", "chat", 422, "model-cannot", "text models"],
    ["a base model that is asked to chat", "meta-llama/Meta-Llama-3-8B", "chat", 422, "model-cannot", "/v1/completions"],
    ["a chat model that is asked to complete", "openai/gpt-test", "completion", 422, "model-cannot", "/v1/chat/completions"],
    ["a base that is not deployed", "aiweb/smol", "chat", 409, "state-does-not-allow", "Deploy"],
  ])("for %s", async (_name, model, kind, status, code, says) => {
    const response = kind === "chat" ? await at.post("/v1/chat/completions", chat(model)) : await at.post("/v1/completions", { model, prompt: "x" });
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual(error(code, { message: expect.stringContaining(says) }));
  });

  it("for a provider whose key is missing or refused, without the provider's words about it", async () => {
    const { key } = await at.makeKey({ accountId: (await at.signUp()).id });
    const missing = await at.post("/v1/chat/completions", chat("openai/gpt-test"), { key });
    expect(missing.status).toBe(422);
    expect(await missing.json()).toEqual(error("needs-provider-key"));
    at.openai.answer = (response) => void response.writeHead(401).end(JSON.stringify({ error: { message: "Incorrect API key provided: secret-openai" } }));
    const refused = await at.post("/v1/chat/completions", chat("openai/gpt-test"));
    expect(refused.status).toBe(422);
    expect(await refused.text()).not.toContain("secret-openai");
  });

  it("for the server's own provider key where it is not shared with the caller", async () => {
    const address = `0x${"Ab".repeat(20)}`;
    const own = await openGatewayHarness({ variables: { AIWEB_HOST: "0.0.0.0", OPENAI_API_KEY: "secret-of-the-server", AIWEB_SHARE_SERVER_KEYS: address.toLowerCase() } });
    own.openai.answer = (response) => void response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(chatAnswer("x")));
    const [listed, other] = [await own.signUp(), await own.signUp()];
    await own.db.updateTable("account").set({ address }).where("id", "=", listed.id).execute();
    const ask = async (accountId: string) => {
      const { key } = await own.makeKey({ accountId });
      const models = await fetch(`${own.url}/v1/models`, { headers: { authorization: `Bearer ${key}` } });
      return { status: (await own.post("/v1/chat/completions", chat("openai/gpt-test"), { key })).status, listed: (await models.text()).includes("openai/gpt-test") };
    };
    expect(await ask(other.id)).toEqual({ status: 422, listed: false });
    expect(own.openai.calls).toHaveLength(0);
    expect(await ask(listed.id)).toEqual({ status: 200, listed: true });
    expect(own.openai.last.headers.authorization).toBe("Bearer secret-of-the-server");
    // One's own key goes first.
    await own.post("/v1/chat/completions", chat("openai/gpt-test"));
    expect(own.openai.last.headers.authorization).toBe("Bearer secret-openai");
    await own.close();
  });
});

describe("429", () => {
  it("passes the provider's Retry-After on, plain and streamed", async () => {
    at.openai.answer = (response) => void response.writeHead(429, { "retry-after": "17" }).end(JSON.stringify({ error: { message: "Slow down" } }));
    for (const stream of [false, true]) {
      const response = await at.post("/v1/chat/completions", chat("openai/gpt-test", { stream }));
      expect(response.status).toBe(429);
      expect(response.headers.get("retry-after")).toBe("17");
      expect(await response.json()).toEqual(error("upstream-limit", { type: "rate_limit_error", message: "OpenAI: Slow down" }));
    }
    at.openai.answer = (response) => void response.writeHead(429).end("<html>");
    const bare = await at.post("/v1/chat/completions", chat("openai/gpt-test"));
    expect([bare.status, bare.headers.get("retry-after")]).toEqual([429, null]);
  });

  it("when an account asks more often than its limit", async () => {
    const small = await openGatewayHarness({ variables: { AIWEB_MAX_REQUESTS_PER_MINUTE: "2" } });
    small.openai.answer = (response) => void response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(chatAnswer("x")));
    const statuses = [];
    for (let n = 0; n < 3; n += 1) statuses.push((await small.post("/v1/chat/completions", chat("openai/gpt-test"))).status);
    expect(statuses).toEqual([200, 200, 429]);
    const other = await small.makeKey({ accountId: (await small.signUp()).id });
    const list = async () => (await fetch(`${small.url}/v1/models`, { headers: { authorization: `Bearer ${other.key}` } })).status;
    expect([await list(), await list(), await list()]).toEqual([200, 200, 429]);
    await small.close();
  });
});

it("follows no redirect with the key", async () => {
  at.openai.answer = (response) => void response.writeHead(302, { location: `${at.huggingFace.url}/steal` }).end();
  const before = at.huggingFace.calls.length;
  expect((await at.post("/v1/chat/completions", chat("openai/gpt-test", { base_url: at.huggingFace.url }))).status).toBe(502);
  expect(at.huggingFace.calls.length).toBe(before);
  at.openai.answer = (response) => void response.writeHead(200, STREAM_HEADERS).end(sse([]));
});
