import { createServer } from "node:http";
import { once } from "node:events";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openApi, type ApiHarness } from "../../testing/api-harness.ts";

let api: ApiHarness;
let status = 200;
let asked: { url: string; authorization: string }[] = [];
const provider = createServer((request, response) => {
  asked.push({ url: `${request.method} ${request.url}`, authorization: request.headers.authorization ?? "" });
  response.writeHead(status, status === 302 ? { location: "/elsewhere" } : {}).end("{}");
});

beforeAll(async () => {
  provider.listen(0, "127.0.0.1");
  await once(provider, "listening");
  const address = provider.address();
  const url = `http://127.0.0.1:${address !== null && typeof address !== "string" ? address.port : 0}`;
  api = await openApi({ OPENAI_BASE_URL: `${url}/v1`, HF_HUB_URL: url, AWS_STS_URL: `${url}/` });
});
afterAll(async () => {
  await api.close();
  provider.close();
});
beforeEach(() => {
  status = 200;
  asked = [];
});

const SECRET = "sk-canary-0123456789-abcd";

test("a key is sealed, never sent back, and known by its ending", async () => {
  const { call, account } = await api.signUp();
  expect(await call.providerKeys.store({ provider: "openai", key: SECRET })).toMatchObject({ stored: true, ending: "abcd", testOutcome: null });
  const { items } = await call.providerKeys.list();
  expect(items.map(({ provider: name, stored }) => [name, stored])).toEqual([["openai", true], ["hugging-face", false], ["aws", false]]);
  expect(JSON.stringify(items)).not.toContain("canary");
  const row = await api.services.db.selectFrom("provider_key").selectAll().where("account_id", "=", account.id).executeTakeFirstOrThrow();
  expect(row.sealed.toString("latin1")).not.toContain("canary");
  expect(await call.providerKeys.remove({ provider: "openai" })).toMatchObject({ stored: false, ending: null });
  await expect(call.providerKeys.remove({ provider: "openai" })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test.each([
  ["a line break within", { provider: "openai", key: "sk-0123\n456789" }],
  ["a letter outside ASCII", { provider: "hugging-face", key: "hf_0123456789é" }],
  ["a space in AWS's secret", { provider: "aws", accessKeyId: "AKIDEXAMPLE000000", secretAccessKey: "0123 456789", region: "us-east-1" }],
] as const)("%s is no key", async (_what, input) => {
  const { call } = await api.signUp();
  await expect(call.providerKeys.store(input)).rejects.toMatchObject({ code: "BAD_REQUEST", message: expect.stringContaining("Copy it again, alone.") });
  // What surrounds it in a clipboard is taken off.
  expect(await call.providerKeys.store({ provider: "openai", key: ` ${SECRET}\n` })).toMatchObject({ ending: "abcd" });
});

describe("a test asks the provider", () => {
  const keys = [
    { stored: { provider: "openai", key: SECRET }, question: "GET /v1/models", authorization: `Bearer ${SECRET}` },
    { stored: { provider: "hugging-face", key: "hf_canary_0123" }, question: "GET /api/whoami-v2", authorization: "Bearer hf_canary_0123" },
    { stored: { provider: "aws", accessKeyId: "AKIDEXAMPLE000000", secretAccessKey: SECRET, region: "us-east-1" }, question: "POST /", authorization: "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE000000/" },
  ] as const;

  test.each(keys)("$stored.provider", async ({ stored, question, authorization }) => {
    const { call } = await api.signUp();
    await call.providerKeys.store(stored);
    expect(await call.providerKeys.test({ provider: stored.provider })).toMatchObject({ key: { testOutcome: "works" }, reason: null });
    expect(asked).toHaveLength(1);
    expect(asked[0]?.url).toBe(question);
    expect(asked[0]?.authorization.startsWith(authorization)).toBe(true);
  });

  test.each([[401, "refused"], [403, "refused"], [400, "refused"], [429, "unreachable"], [500, "unreachable"], [302, "unreachable"]] as const)("status %i is %s", async (answer, outcome) => {
    const { call } = await api.signUp();
    await call.providerKeys.store({ provider: "openai", key: SECRET });
    status = answer;
    const tested = await call.providerKeys.test({ provider: "openai" });
    expect(tested).toMatchObject({ key: { testOutcome: outcome }, reason: expect.stringContaining("OpenAI") });
    expect(asked.map(({ url }) => url)).toEqual(["GET /v1/models"]);
    expect(JSON.stringify(tested)).not.toContain("canary");
  });

  test("a stranger's key is not there to test", async () => {
    const [owner, stranger] = [await api.signUp(), await api.signUp()];
    await owner.call.providerKeys.store({ provider: "openai", key: SECRET });
    await expect(stranger.call.providerKeys.test({ provider: "openai" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
