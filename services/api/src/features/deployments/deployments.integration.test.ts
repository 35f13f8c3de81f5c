import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import type { LightMyRequestResponse } from "fastify";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { appendDeploymentLog } from "@aiweb/db/queries/deployment/append-deployment-log";
import { hashToken } from "@aiweb/service/derived-token";
import { openApi, type ApiHarness, type Member } from "../../testing/api-harness.ts";
import { seedFineTune, sha256 } from "../../testing/fine-tune-fixtures.ts";

const DIGEST = "b".repeat(64);
let harness: ApiHarness;
let member: Member;
let names: Awaited<ReturnType<typeof seedFineTune>>;

beforeAll(async () => {
  harness = await openApi();
  member = await harness.signUp();
  names = await seedFineTune(harness, member);
});
afterAll(() => harness.close());

/** A fine-tune of one version, whose adapter's bytes are its name. */
async function model(visibility: "private" | "public" = "private") {
  const { db, storage } = harness.services;
  const name = `taught-${randomUUID().slice(0, 8)}`;
  const base = await db.selectFrom("model").select("id").where("base_digest", "=", DIGEST).executeTakeFirstOrThrow();
  const row = await db.insertInto("model").values({ owner_id: member.account.id, name, provider: "fine-tune", task: "text-generation", visibility }).returning("id").executeTakeFirstOrThrow();
  const key = `models/test/${name}`;
  const stored = await storage.put(key, Readable.from([Buffer.from(name)]));
  const files = JSON.stringify([{ name: "adapter_model.safetensors", key, ...stored }]);
  const version = await db.insertInto("model_version").values({ model_id: row.id, number: 1, base_model_id: base.id, base_digest: DIGEST, files, bytes: stored.bytes }).returning("id").executeTakeFirstOrThrow();
  return { name, reference: `${member.account.handle}/${name}`, version: version.id };
}

async function replica(): Promise<(path: string, options?: { token?: string; body?: object }) => Promise<LightMyRequestResponse>> {
  const { db } = harness.services;
  const base = await db.selectFrom("model").select("id").where("base_digest", "=", DIGEST).executeTakeFirstOrThrow();
  await db.deleteFrom("replica").execute();
  const row = await db
    .insertInto("replica")
    .values({ base_digest: DIGEST, base_model_id: base.id, token_hash: hashToken("replica"), sealed_token: Buffer.from(""), sealed_secret: Buffer.from("") })
    .returning("id")
    .executeTakeFirstOrThrow();
  return async (path, { token = "replica", body } = {}) =>
    await harness.app.inject({ method: body === undefined ? "GET" : "POST", url: `/internal/replicas/${row.id}${path}`, headers: { host: "localhost", authorization: `Bearer ${token}` }, ...(body === undefined ? {} : { payload: body }) });
}

const get = (deployment: string) => member.call.deployments.get({ deployment });

test("deploying twice is one deployment; it waits for the worker", async () => {
  const { reference } = await model();
  const [first, second] = [await member.call.deployments.deploy({ model: reference }), await member.call.deployments.deploy({ model: reference, version: 1 })];
  expect(second).toEqual(first);
  expect(await get(first.deployment)).toMatchObject({ model: `${reference}@1`, version: 1, base: { ref: names.base }, state: "waiting", requests: 0, firstTokenP50: null, can: { stop: true, start: false, remove: true } });
});

test("stopped and started by its owner, and removed with its running time on record", async () => {
  const { reference } = await model();
  const { deployment } = await member.call.deployments.deploy({ model: reference });
  await member.call.deployments.stop({ deployment });
  expect(await get(deployment)).toMatchObject({ state: "stopping", can: { stop: false, start: true } });
  await expect(member.call.deployments.stop({ deployment })).rejects.toThrow(/stopped already/);
  await member.call.deployments.start({ deployment });
  const { db } = harness.services;
  await db.updateTable("deployment").set({ state: "running" }).where("id", "=", deployment).execute();
  await member.call.deployments.remove({ deployment });
  await expect(get(deployment)).rejects.toThrow(/no such deployment/);
  expect(await db.selectFrom("usage_event").select("kind").where("target_id", "=", deployment).execute()).toEqual([{ kind: "deployment" }]);
});

test("the base itself can be deployed; what runs elsewhere or has no version cannot", async () => {
  const { deployment } = await member.call.deployments.deploy({ model: names.base });
  expect(await get(deployment)).toMatchObject({ model: names.base, version: null });
  await expect(member.call.deployments.deploy({ model: names.base, version: 1 })).rejects.toThrow(/no versions/);
  await expect(member.call.deployments.deploy({ model: names.tooLarge })).rejects.toThrow(/not prepared/);
});

test("whoever may read a public model deploys it for themselves; a private one does not exist for others", async () => {
  const stranger = await harness.signUp();
  const open = await model("public");
  const { deployment } = await stranger.call.deployments.deploy({ model: open.reference });
  await expect(get(deployment)).rejects.toThrow(/no such deployment/);
  expect((await stranger.call.deployments.list({})).total).toBe(1);
  await expect(stranger.call.deployments.deploy({ model: (await model()).reference })).rejects.toThrow(/no such model/);
  await expect(harness.anonymous.deployments.deploy({ model: open.reference })).rejects.toThrow(/Sign in/);
});

test("made private, it stops for everybody else, says why, and starts only when they may read it again", async () => {
  const stranger = await harness.signUp();
  const { reference } = await model("public");
  const mine = await member.call.deployments.deploy({ model: reference });
  const theirs = await stranger.call.deployments.deploy({ model: reference });
  await member.call.models.update({ model: reference, visibility: "private" });
  expect(await get(mine.deployment)).toMatchObject({ state: "waiting" });
  expect(await stranger.call.deployments.get(theirs)).toMatchObject({ state: "stopping", stateText: "Its owner made the model private.", can: { stop: false } });
  await expect(stranger.call.deployments.start(theirs)).rejects.toThrow(/made the model private/);
  await member.call.models.update({ model: reference, visibility: "public" });
  await stranger.call.deployments.start(theirs);
  expect(await stranger.call.deployments.get(theirs)).toMatchObject({ state: "waiting" });
});

test("made private while somebody deploys it: not deployed", async () => {
  const { reference, name } = await model("public");
  const stranger = await harness.signUp();
  const { db } = harness.services;
  const { deploying } = await db.transaction().execute(async (tx) => {
    await tx.updateTable("model").set({ visibility: "private" }).where("name", "=", name).execute();
    const outcome = stranger.call.deployments.deploy({ model: reference });
    outcome.catch(() => undefined);
    // It waits for this transaction, having read the model as it was before.
    await expect.poll(async () => (await sql<{ waiting: number }>`select count(*)::int as waiting from pg_locks where not granted`.execute(db)).rows[0]?.waiting).toBeGreaterThan(0);
    return { deploying: outcome };
  });
  await expect(deploying).rejects.toThrow(/made the model private/);
});

test("its log keeps the newest ten thousand lines", async () => {
  const { reference } = await model();
  const { deployment } = await member.call.deployments.deploy({ model: reference });
  const at = new Date();
  const lines = (from: number, count: number) => Array.from({ length: count }, (_, index) => ({ at, level: "info" as const, text: `line ${from + index}` }));
  for (let from = 0; from < 12_000; from += 4_000) await appendDeploymentLog(harness.services.db, deployment, lines(from, 4_000));
  const { items, more } = await member.call.deployments.listLog({ deployment, limit: 1 });
  expect(items.map(({ text }) => text)).toEqual(["line 2000"]);
  expect(more).toBe(true);
});

test("requests are counted and measured from usage", async () => {
  const { reference } = await model();
  const { deployment } = await member.call.deployments.deploy({ model: reference });
  const call = { kind: "inference", account_id: member.account.id, target_id: deployment, completion_tokens: 11, status: 200 } as const;
  await harness.services.db
    .insertInto("usage_event")
    .values([{ ...call, milliseconds: 1_100, first_token_milliseconds: 100, outcome: "ok" }, { ...call, milliseconds: 2_300, first_token_milliseconds: 300, outcome: "upstream-failed" }])
    .execute();
  const detail = await get(deployment);
  expect(detail).toMatchObject({ requests: 2, firstTokenP50: 200 });
  expect(detail.tokensPerSecondP50).toBeCloseTo(8.25);
  expect(detail.requestsByHour).toHaveLength(24);
  expect(detail.requestsByHour.at(-1)).toMatchObject({ requests: 2, errors: 1 });
});

test("a replica gets the adapters that are deployed on its base, and nothing without its token", async () => {
  const [deployed, idle] = [await model(), await model()];
  await member.call.deployments.deploy({ model: deployed.reference });
  const ask = await replica();
  expect((await ask(`/adapters/${deployed.version}`)).json()).toEqual({ files: [{ path: "adapter_model.safetensors", bytes: deployed.name.length, sha256: sha256(deployed.name) }] });
  expect((await ask(`/adapters/${deployed.version}/adapter_model.safetensors`)).body).toBe(deployed.name);
  expect((await ask(`/adapters/${idle.version}`)).statusCode).toBe(404);
  expect((await ask(`/adapters/${deployed.version}`, { token: "guess" })).statusCode).toBe(401);
});

test("a replica's lines reach the logs of its deployments, each once, and none about others' adapters", async () => {
  const [mine, other] = [await model(), await model()];
  const [{ deployment }] = [await member.call.deployments.deploy({ model: mine.reference }), await member.call.deployments.deploy({ model: other.reference })];
  const ask = await replica();
  const line = (text: string) => ({ at: "2026-11-23T20:00:00.000Z", level: "info", text });
  const body = { sequence: 1, logs: [line("Base ready"), line(`Adapter ${mine.version} ready`), line(`Adapter ${other.version} ready`)] };
  for (let time = 0; time < 2; time++) expect((await ask("/events", { body })).statusCode).toBe(200);
  const { items } = await member.call.deployments.listLog({ deployment });
  expect(items.map((item) => item.text)).toEqual(["Base ready", `Adapter ${mine.version} ready`]);
});
