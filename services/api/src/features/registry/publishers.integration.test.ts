import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openApi, type ApiHarness, type Member } from "../../testing/api-harness.ts";
import { publishTwice } from "../../testing/publish-remote.ts";

let api: ApiHarness;
let operator: Member;
beforeAll(async () => {
  api = await openApi();
  operator = await api.signUp();
});
afterAll(() => api.close());

const code = async (work: Promise<unknown>): Promise<unknown> => {
  try {
    await work;
    return "answered";
  } catch (error) {
    return error instanceof Error && error.cause instanceof Error && "code" in error.cause ? error.cause.code : error;
  }
};

test("who holds a key ships its remotes from the page, and no other; revoked, none", async () => {
  const [own, other] = [await publishTwice(api), await publishTwice(api)];
  const ada = await api.signUp();
  expect(await ada.call.accounts.getMe()).toMatchObject({ account: { isOperator: false, shipsRemotes: false } });
  expect(await code(ada.call.registry.list({}))).toBe("forbidden");

  const { key } = await operator.call.registry.createKey({ name: "Ada", remotes: [own.remote], holder: ada.account.handle.toUpperCase() });
  expect(key.holder).toBe(ada.account.handle);
  expect(await ada.call.accounts.getMe()).toMatchObject({ account: { isOperator: false, shipsRemotes: true } });
  expect((await ada.call.registry.list({})).items.map(({ name }) => name)).toEqual([own.remote]);
  await ada.call.registry.promote({ remote: own.remote, revision: own.revision, version: "2.0.0", to: { traffic: 20 }, reason: "Mine." });
  const changes = await ada.call.registry.listChanges({});
  expect(changes.items[0]).toMatchObject({ remote: own.remote, actor: ada.account.handle, automatic: false, reason: "Mine." });
  expect(new Set(changes.items.map(({ remote }) => remote))).toEqual(new Set([own.remote]));
  const refused = [() => ada.call.registry.get({ remote: other.remote }), () => ada.call.registry.rollback({ remote: other.remote, revision: other.revision, reason: "Not mine." }), () => ada.call.registry.listKeys({})];
  for (const ask of refused) expect(await code(ask())).toBe("forbidden");

  expect((await operator.call.registry.listKeys({ limit: 1 })).items).toMatchObject([{ name: "Ada", holder: ada.account.handle }]);
  await operator.call.registry.revokeKey({ publisherKey: key.id });
  expect(await code(ada.call.registry.list({}))).toBe("forbidden");
  expect(await ada.call.accounts.getMe()).toMatchObject({ account: { shipsRemotes: false } });
});

test("a key for somebody who is not here is not made", async () => {
  expect(await code(operator.call.registry.createKey({ name: "Nobody", remotes: ["x"], holder: "nobody-of-that-name" }))).toBe("not-found");
});

test("a key ends with the account that holds it", async () => {
  const { remote } = await publishTwice(api);
  const leaver = await api.signUp();
  const { key } = await operator.call.registry.createKey({ name: "Leaver", remotes: [remote], holder: leaver.account.handle });
  await leaver.call.accounts.delete({ handle: leaver.account.handle });
  const { items } = await operator.call.registry.listKeys({});
  expect(items.find(({ id }) => id === key.id)).toMatchObject({ holder: null, revokedAt: expect.any(String) });
});

test("a remote says how its page loads went, all together and by version, and who shipped last", async () => {
  const { remote } = await publishTwice(api);
  const report = async (version: string, outcome: "loaded" | "failed", milliseconds: number) => {
    const payload = { pageLoad: randomUUID(), remote, version, outcome, milliseconds, failure: outcome === "failed" ? "threw" : null };
    const response = await api.app.inject({ method: "POST", url: "/internal/registry/loads", headers: { cookie: operator.cookie, origin: api.config.origin }, payload });
    expect(response.statusCode, response.body).toBe(200);
  };
  await operator.call.registry.promote({ remote, revision: 2, version: "2.0.0", to: { traffic: 50 }, reason: "Canary." });
  for (const milliseconds of [100, 200, 300, 400]) await report("1.0.0", "loaded", milliseconds);
  await report("2.0.0", "failed", 9_000);
  expect((await operator.call.registry.get({ remote })).remote).toMatchObject({
    loads: { loads: 5, failed: 1, p50: 200, p95: 400 },
    shipped: { version: "2.0.0", by: "this installation", at: expect.any(String) },
  });
  const { items } = await operator.call.registry.listVersions({ remote });
  expect(items.map(({ version, loads }) => [version, loads])).toEqual([
    ["2.0.0", { loads: 1, failed: 1, p50: null, p95: null }],
    ["1.0.0", { loads: 4, failed: 0, p50: 200, p95: 400 }],
  ]);
});
