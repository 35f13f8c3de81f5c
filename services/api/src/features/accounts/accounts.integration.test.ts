import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openApi, type ApiHarness } from "../../testing/api-harness.ts";

let api: ApiHarness;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

describe("getMe", () => {
  test("nobody is signed in", async () => {
    expect(await api.anonymous.accounts.getMe()).toEqual({ account: null, web3authClientId: null });
  });

  test("the first account of a loopback-only AIWeb is its operator, the next is not; AIWEB_OPERATORS adds more", async () => {
    const own = await openApi({ AIWEB_OPERATORS: "0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045" });
    try {
      const first = await own.signUp();
      const second = await own.signUp();
      expect((await first.call.accounts.getMe()).account?.isOperator).toBe(true);
      expect((await second.call.accounts.getMe()).account?.isOperator).toBe(false);
      await own.services.db.updateTable("account").set({ address: "0xD8DA6BF26964AF9D7EED9E03E53415D37AA96045" }).where("id", "=", second.account.id).execute();
      const listed = await own.app.inject({ url: "/trpc/accounts.getMe", headers: { cookie: second.cookie } });
      expect(listed.json()).toMatchObject({ result: { data: { account: { isOperator: true } } } });
    } finally {
      await own.close();
    }
  });
});

describe("chooseHandle", () => {
  test("once, and not one that is taken in any case of letters", async () => {
    const [one, two] = [await api.signUp(), await api.signUp("Taken-Name")];
    await expect(one.call.accounts.chooseHandle({ handle: "taken-name" })).rejects.toMatchObject({ cause: { code: "name-taken", field: "handle" } });
    expect(await one.call.accounts.chooseHandle({ handle: "my-handle" })).toMatchObject({ handle: "my-handle", handleChosen: true });
    await expect(one.call.accounts.chooseHandle({ handle: "another" })).rejects.toMatchObject({ cause: { code: "handle-already-chosen" } });
    await expect(two.call.accounts.chooseHandle({ handle: "Not Valid" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  test("two at once for one handle: one gets it", async () => {
    const members = await Promise.all(Array.from({ length: 5 }, () => api.signUp()));
    const outcomes = await Promise.allSettled(members.map(({ call }) => call.accounts.chooseHandle({ handle: "raced" })));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const refusals = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
    expect(refusals).toEqual(Array.from({ length: 4 }, () => expect.objectContaining({ cause: expect.objectContaining({ code: "name-taken" }) })));
  });
});

describe("sessions", () => {
  test("are listed by page, and an ended one is out at once", async () => {
    const member = await api.signUp();
    const [, ...more] = await Promise.all(Array.from({ length: 3 }, () => api.signUp()));
    await api.services.db.updateTable("session").set({ account_id: member.account.id }).where("id", "in", more.map(({ sessionId }) => sessionId)).execute();
    const first = await member.call.accounts.listSessions({ limit: 2 });
    const second = await member.call.accounts.listSessions({ limit: 2, cursor: first.nextCursor });
    expect([...first.items, ...second.items].map(({ id }) => id).toSorted()).toEqual([member.sessionId, ...more.map(({ sessionId }) => sessionId)].toSorted());
    expect(second.nextCursor).toBeNull();
    const [ended] = more;
    const asked = { url: "/trpc/accounts.listSessions?input=%7B%7D", headers: { cookie: ended?.cookie ?? "" } };
    expect((await api.app.inject(asked)).statusCode).toBe(200);
    await member.call.accounts.endSession({ session: ended?.sessionId ?? "" });
    expect((await api.app.inject(asked)).statusCode).toBe(401);
    await expect(member.call.accounts.endSession({ session: ended?.sessionId ?? "" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("an unused one ends by itself, a used one moves on", async () => {
    const member = await api.signUp();
    const { db } = api.services;
    const asked = { url: "/trpc/accounts.listSessions?input=%7B%7D", headers: { cookie: member.cookie } };
    await db.updateTable("session").set({ last_seen_at: new Date(Date.now() - 3_600_000), expires_at: new Date(Date.now() + 60_000) }).where("id", "=", member.sessionId).execute();
    expect((await api.app.inject(asked)).cookies[0]).toMatchObject({ name: "aiweb-session", maxAge: 2_592_000 });
    const moved = await db.selectFrom("session").select("expires_at").where("id", "=", member.sessionId).executeTakeFirstOrThrow();
    expect(moved.expires_at.getTime()).toBeGreaterThan(Date.now() + 29 * 86_400_000);
    await db.updateTable("session").set({ expires_at: new Date(Date.now() - 1) }).where("id", "=", member.sessionId).execute();
    expect((await api.app.inject(asked)).statusCode).toBe(401);
  });
});

describe("delete", () => {
  test("takes everything private along, leaves tombstones and the handle, and removes the files", async () => {
    const { db, storage } = api.services;
    const member = await api.signUp();
    const key = `uploads/${randomUUID()}`;
    const { bytes, sha256 } = await storage.put(key, Readable.from([Buffer.from("a,b\n1,2\n")]));
    const dataset = await db.insertInto("dataset").values({ owner_id: member.account.id, name: "things", visibility: "public" }).returning("id").executeTakeFirstOrThrow();
    const version = await db.insertInto("dataset_version").values({ dataset_id: dataset.id, number: 1, state: "ready", hash: "h".repeat(64), change: "made" }).returning("id").executeTakeFirstOrThrow();
    await db.insertInto("dataset_file").values({ dataset_version_id: version.id, position: 0, name: "a.csv", format: "csv", state: "ready", raw_key: key, raw_sha256: sha256, raw_bytes: bytes }).execute();
    await member.call.apiKeys.create({ name: "k" });
    expect(await member.call.accounts.previewDeletion()).toEqual({ datasets: 1, models: 0, jobs: 0, deployments: 0, conversations: 0, bytes });

    await expect(member.call.accounts.delete({ handle: "wrong" })).rejects.toMatchObject({ cause: { code: "invalid-input", field: "handle" } });
    expect(await member.call.accounts.delete({ handle: member.account.handle })).toEqual({ deleted: true });

    expect(await storage.size(key)).toBeNull();
    expect(await db.selectFrom("tombstone").select(["kind", "name", "hash"]).where("owner_id", "=", member.account.id).execute()).toEqual([{ kind: "dataset", name: `${member.account.handle}/things`, hash: "h".repeat(64) }]);
    for (const table of ["session", "api_key", "provider_key", "identity"] as const) expect(await db.selectFrom(table).select("account_id").where("account_id", "=", member.account.id).execute()).toEqual([]);
    const row = await db.selectFrom("account").selectAll().where("id", "=", member.account.id).executeTakeFirstOrThrow();
    expect(row).toMatchObject({ name: null, address: null, handle: member.account.handle });
    expect((await api.app.inject({ url: "/trpc/accounts.previewDeletion", headers: { cookie: member.cookie } })).statusCode).toBe(401);
    await expect((await api.signUp()).call.accounts.chooseHandle({ handle: member.account.handle })).rejects.toMatchObject({ cause: { code: "name-taken" } });
  });

  test("a file that another account's row names stays", async () => {
    const { db, storage } = api.services;
    const [leaving, staying] = [await api.signUp(), await api.signUp()];
    const key = `uploads/${randomUUID()}`;
    const { bytes, sha256 } = await storage.put(key, Readable.from([Buffer.from("shared")]));
    for (const { account } of [leaving, staying]) {
      const dataset = await db.insertInto("dataset").values({ owner_id: account.id, name: "shared" }).returning("id").executeTakeFirstOrThrow();
      const version = await db.insertInto("dataset_version").values({ dataset_id: dataset.id, number: 1, state: "ready", change: "made" }).returning("id").executeTakeFirstOrThrow();
      await db.insertInto("dataset_file").values({ dataset_version_id: version.id, position: 0, name: "a.csv", format: "csv", state: "ready", raw_key: key, raw_sha256: sha256, raw_bytes: bytes }).execute();
    }
    await leaving.call.accounts.delete({ handle: leaving.account.handle });
    expect(await storage.size(key)).toBe(bytes);
  });
});
