import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { FINISH_ACCOUNT_DELETION, finishAccountDeletionPayload } from "@aiweb/contracts/jobs/finish-account-deletion";
import type { Db } from "@aiweb/db/connect";
import { eraseAccount } from "@aiweb/db/queries/account/erase-account";
import { insertJobAttempt } from "@aiweb/db/queries/job-attempt/insert-job-attempt";
import { holdAccount } from "../../request/account-limits.ts";
import { openApi, type ApiHarness } from "../../testing/api-harness.ts";

let api: ApiHarness;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

describe("getMe", () => {
  test("nobody is signed in", async () => {
    expect(await api.anonymous.accounts.getMe()).toEqual({ account: null, web3authClientId: null, web3authNetwork: "sapphire_mainnet" });
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

/** The queue task that a deletion left for the worker. */
async function leftToDo(db: Db) {
  const tasks = await sql<{ payload: unknown }>`select payload from graphile_worker._private_jobs as task join graphile_worker._private_tasks as kind on kind.id = task.task_id where kind.identifier = ${FINISH_ACCOUNT_DELETION}`.execute(db);
  return tasks.rows.map(({ payload }) => finishAccountDeletionPayload.parse(payload));
}

const DIGEST = "d".repeat(64);

/** A public dataset and model, a running job, a deployment and a conversation of `owner`. */
async function makeThings(db: Db, owner_id: string) {
  const dataset = await db.insertInto("dataset").values({ owner_id, name: "things", visibility: "public" }).returning("id").executeTakeFirstOrThrow();
  const version = await db.insertInto("dataset_version").values({ dataset_id: dataset.id, number: 1, state: "ready", hash: "h".repeat(64), change: "made" }).returning("id").executeTakeFirstOrThrow();
  const file = { dataset_version_id: version.id, position: 0, name: "a.csv", format: "csv", state: "ready", raw_key: `uploads/${randomUUID()}`, raw_sha256: DIGEST, raw_bytes: 8 } as const;
  await db.insertInto("dataset_file").values(file).execute();
  const model = await db.insertInto("model").values({ owner_id, name: "taught", provider: "fine-tune", task: "text-generation", visibility: "public", base_digest: DIGEST }).returning("id").executeTakeFirstOrThrow();
  const job = await db.insertInto("job").values({ kind: "fine-tune", owner_id, submission: randomUUID(), name: "teach", configuration: "{}", configuration_hash: DIGEST, threads: 1, state: "running" }).returning("id").executeTakeFirstOrThrow();
  const attempt = await insertJobAttempt(db, job.id, () => Buffer.alloc(32), null);
  const deploy = async (account: string) =>
    await db.insertInto("deployment").values({ owner_id: account, model_id: model.id, base_digest: DIGEST, state: "running" }).returning("id").executeTakeFirstOrThrow();
  return { dataset, version, model, job, attempt, key: file.raw_key, deployment: await deploy(owner_id), deploy };
}

describe("delete", () => {
  test("takes everything private along, keeps the handle taken, and leaves the files to the worker", async () => {
    const { db } = api.services;
    const member = await api.signUp();
    const { key, job, attempt } = await makeThings(db, member.account.id);
    await member.call.apiKeys.create({ name: "k" });
    expect(await member.call.accounts.previewDeletion()).toMatchObject({ datasets: 1, models: 1, jobs: 1, deployments: 1, conversations: 0 });

    const forget = vi.spyOn(api.services.rows, "forget");
    onTestFinished(() => forget.mockRestore());
    await expect(member.call.accounts.delete({ handle: "wrong" })).rejects.toMatchObject({ cause: { code: "invalid-input", field: "handle" } });
    expect(await member.call.accounts.delete({ handle: member.account.handle })).toEqual({ deleted: true });

    expect(await leftToDo(db)).toContainEqual({ submissions: [attempt.submission_id], keys: [key], prefixes: [`jobs/${job.id}`, `models/from-jobs/${job.id}`] });
    // Copies of its rows in another order lie on the disk too.
    expect(forget.mock.calls).toEqual([[await api.services.storage.localPath(key)]]);
    for (const table of ["session", "api_key", "provider_key", "identity"] as const) expect(await db.selectFrom(table).select("account_id").where("account_id", "=", member.account.id).execute()).toEqual([]);
    for (const table of ["dataset", "model", "job", "deployment"] as const) expect(await db.selectFrom(table).select("id").where("owner_id", "=", member.account.id).execute()).toEqual([]);
    const row = await db.selectFrom("account").selectAll().where("id", "=", member.account.id).executeTakeFirstOrThrow();
    expect(row).toMatchObject({ name: null, address: null, handle: member.account.handle });
    expect((await api.app.inject({ url: "/trpc/accounts.previewDeletion", headers: { cookie: member.cookie } })).statusCode).toBe(401);
    await expect((await api.signUp()).call.accounts.chooseHandle({ handle: member.account.handle })).rejects.toMatchObject({ cause: { code: "name-taken" } });
  });

  test("stops what runs, others' deployments of its models too, and writes down what each used", async () => {
    const { db } = api.services;
    const [leaving, other] = [await api.signUp(), await api.signUp()];
    const { attempt, deployment, deploy } = await makeThings(db, leaving.account.id);
    const theirs = await deploy(other.account.id);
    await leaving.call.accounts.delete({ handle: leaving.account.handle });
    const used = await db.selectFrom("usage_event").select(["kind", "account_id", "target_id", "outcome"]).where("account_id", "in", [leaving.account.id, other.account.id]).execute();
    expect(used).toHaveLength(3);
    expect(used).toContainEqual({ kind: "job-attempt", account_id: leaving.account.id, target_id: attempt.id, outcome: "cancelled" });
    expect(used).toContainEqual({ kind: "deployment", account_id: leaving.account.id, target_id: deployment.id, outcome: "ok" });
    expect(used).toContainEqual({ kind: "deployment", account_id: other.account.id, target_id: theirs.id, outcome: "ok" });
    const hints = await db.selectFrom("live_event").select("topic").where("account_id", "=", other.account.id).execute();
    expect(hints.map(({ topic }) => topic)).toContain("deployments");
  });

  test("a name stays only where somebody else's lineage needs it", async () => {
    const { db } = api.services;
    const [leaving, other, unused] = [await api.signUp(), await api.signUp(), await api.signUp()];
    const { dataset, version, model } = await makeThings(db, leaving.account.id);
    await makeThings(db, unused.account.id);
    const theirs = await db
      .insertInto("job")
      .values({ kind: "fine-tune", owner_id: other.account.id, submission: randomUUID(), name: "built on it", base_model_id: model.id, configuration: "{}", configuration_hash: DIGEST, threads: 1, state: "succeeded" })
      .returning("id")
      .executeTakeFirstOrThrow();
    await db.insertInto("job_dataset").values({ job_id: theirs.id, position: 0, dataset_id: dataset.id, dataset_version_id: version.id, dataset_hash: "h".repeat(64) }).execute();
    for (const member of [leaving, unused]) await member.call.accounts.delete({ handle: member.account.handle });
    const stones = await db.selectFrom("tombstone").select(["kind", "name", "hash"]).where("owner_id", "in", [leaving.account.id, unused.account.id]).orderBy("kind").execute();
    expect(stones).toEqual([
      { kind: "dataset", name: `${leaving.account.handle}/things`, hash: "h".repeat(64) },
      { kind: "model", name: `${leaving.account.handle}/taught`, hash: DIGEST },
    ]);
  });

  test("what is begun while the account is being deleted is refused once it is", async () => {
    const { db } = api.services;
    const member = await api.signUp();
    let begun: Promise<unknown> = Promise.resolve();
    await db.transaction().execute(async (tx) => {
      await holdAccount(tx, member.account.id);
      begun = Promise.allSettled([
        member.call.apiKeys.create({ name: "late" }),
        member.call.datasets.loadSample({}),
        member.call.conversations.send({ request: randomUUID(), model: "aiweb/none", settings: {}, content: "hello" }),
        member.call.accounts.updateProfile({ name: "Late" }),
      ]);
      // All four wait for the lock.
      await vi.waitFor(async () => expect((await sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(db)).rows).toHaveLength(4));
      await eraseAccount(tx, member.account.id);
    });
    const refused = expect.objectContaining({ status: "rejected", reason: expect.objectContaining({ cause: expect.objectContaining({ code: "not-signed-in" }) }) });
    expect(await begun).toEqual([refused, refused, refused, refused]);
    expect(await db.selectFrom("dataset").select("id").where("owner_id", "=", member.account.id).execute()).toEqual([]);
  });
});
