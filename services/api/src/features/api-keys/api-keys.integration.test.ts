import { afterAll, beforeAll, expect, test } from "vitest";
import { isSameApiKey, readApiKey } from "@aiweb/service/api-key";
import { findApiKeyByPublicId } from "@aiweb/db/queries/api-key/find-api-key-by-public-id";
import { openApi, type ApiHarness } from "../../testing/api-harness.ts";

let api: ApiHarness;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

test("a key is shown once and only its hash is kept", async () => {
  const { call } = await api.signUp();
  const { key, secret } = await call.apiKeys.create({ name: "my laptop", models: ["openai/gpt-4-turbo"] });
  const proof = readApiKey(secret);
  const row = await findApiKeyByPublicId(api.services.db, proof?.publicId ?? "");
  expect(row !== undefined && proof !== null && isSameApiKey(proof, row.secret_hash)).toBe(true);
  expect(JSON.stringify(row)).not.toContain(secret.slice(-20));
  expect(secret.startsWith(`${key.prefix}_`)).toBe(true);
  const { items } = await call.apiKeys.list({});
  expect(items).toEqual([key]);
  expect(key).toMatchObject({ scopes: ["inference"], models: ["openai/gpt-4-turbo"], revokedAt: null });
});

test("a key revoked stays in the list as such; revoking again changes nothing", async () => {
  const { call } = await api.signUp();
  const { key } = await call.apiKeys.create({ name: "old" });
  const revoked = await call.apiKeys.revoke({ apiKey: key.id });
  expect(revoked.revokedAt).not.toBeNull();
  expect(await call.apiKeys.revoke({ apiKey: key.id })).toEqual(revoked);
});

test("a stranger's key does not exist", async () => {
  const [owner, stranger] = [await api.signUp(), await api.signUp()];
  const { key } = await owner.call.apiKeys.create({ name: "mine" });
  await expect(stranger.call.apiKeys.revoke({ apiKey: key.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect((await stranger.call.apiKeys.list({ cursor: key.id })).items).toEqual([]);
});

test("an expiry that has passed is refused", async () => {
  const { call } = await api.signUp();
  await expect(call.apiKeys.create({ name: "late", expiresAt: "2020-01-01T00:00:00Z" })).rejects.toMatchObject({ cause: { code: "invalid-input", field: "expiresAt" } });
});
