import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openApi, type ApiHarness, type Member } from "../testing/api-harness.ts";
import { fineTuneInput, seedFineTune } from "../testing/fine-tune-fixtures.ts";

let api: ApiHarness;
beforeAll(async () => {
  // A file of a thousand bytes, two thousand in all.
  api = await openApi({ AIWEB_MAX_OPEN_JOBS: "1", AIWEB_MAX_DEPLOYMENTS: "1", AIWEB_MAX_UPLOAD_GIB: String(1_000 / 2 ** 30), AIWEB_MAX_STORAGE_GIB: String(2_000 / 2 ** 30) });
});
afterAll(() => api.close());

const limited = { cause: { code: "limit-reached" } };

async function announce(member: Member, bytes: number) {
  return await api.app.inject({
    method: "POST",
    url: "/uploads",
    headers: { "cookie": member.cookie, "origin": "http://localhost:4300", "tus-resumable": "1.0.0", "upload-length": String(bytes), "upload-metadata": `name ${Buffer.from("a.csv").toString("base64")}` },
  });
}

test("open jobs are counted for new ones, however many come at once, and for those started again", async () => {
  const member = await api.signUp();
  const names = await seedFineTune(api, member);
  const outcomes = await Promise.allSettled(Array.from({ length: 5 }, (_, index) => member.call.fineTuning.createJob(fineTuneInput(names, `job-${index}`))));
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []))).toEqual(Array.from({ length: 4 }, () => expect.objectContaining({ cause: expect.objectContaining({ code: "limit-reached" }) })));

  const { db } = api.services;
  const job = { kind: "fine-tune", owner_id: member.account.id, name: "failed", state: "failed", configuration: "{}", configuration_hash: "a".repeat(64), threads: 1 } as const;
  const failed = await db.insertInto("job").values({ ...job, submission: randomUUID() }).returning("id").executeTakeFirstOrThrow();
  await db.insertInto("job_checkpoint").values({ job_id: failed.id, step: 1, attempt: 1, storage_key: "x", sha256: "b".repeat(64), bytes: 1 }).execute();
  await expect(member.call.jobs.retry({ job: failed.id })).rejects.toMatchObject(limited);
  await expect(member.call.jobs.resume({ job: failed.id })).rejects.toMatchObject(limited);
  // Nothing of what was refused has happened.
  expect(await db.selectFrom("job_checkpoint").select("step").where("job_id", "=", failed.id).execute()).toHaveLength(1);
});

test("deployments are counted for new ones and for those started again; the same one twice is one", async () => {
  const member = await api.signUp();
  const { db } = api.services;
  const { id: owner_id } = member.account;
  const models = [];
  for (const name of ["one", "two"]) {
    const model = await db.insertInto("model").values({ owner_id, name, provider: "fine-tune", task: "text-generation", base_digest: "d".repeat(64) }).returning("id").executeTakeFirstOrThrow();
    await db.insertInto("model_version").values({ model_id: model.id, number: 1, base_model_id: model.id, base_digest: "d".repeat(64), files: "[]", bytes: 0 }).execute();
    models.push(model.id);
  }
  const [one = "", two = ""] = models;
  const { deployment } = await member.call.deployments.deploy({ model: one });
  expect(await member.call.deployments.deploy({ model: one })).toEqual({ deployment });
  await expect(member.call.deployments.deploy({ model: two })).rejects.toMatchObject(limited);
  await member.call.deployments.stop({ deployment });
  await member.call.deployments.deploy({ model: two });
  await expect(member.call.deployments.start({ deployment })).rejects.toMatchObject(limited);
});

test("files are counted, with models and checkpoints", async () => {
  const member = await api.signUp();
  expect((await announce(member, 1_001)).json()).toMatchObject({ error: { code: "too-large" } });
  const statuses = (await Promise.all(Array.from({ length: 4 }, () => announce(member, 800)))).map(({ statusCode }) => statusCode);
  expect(statuses.toSorted((a, b) => a - b)).toEqual([201, 201, 429, 429]);

  const keeper = await api.signUp();
  const { db } = api.services;
  const model = await db.insertInto("model").values({ owner_id: keeper.account.id, name: "kept", provider: "fine-tune", task: "text-generation" }).returning("id").executeTakeFirstOrThrow();
  await db.insertInto("model_version").values({ model_id: model.id, number: 1, base_model_id: model.id, base_digest: "d".repeat(64), files: "[]", bytes: 900 }).execute();
  expect((await announce(keeper, 900)).statusCode).toBe(201);
  await db.deleteFrom("upload").where("account_id", "=", keeper.account.id).execute();
  const job = await db.insertInto("job").values({ kind: "fine-tune", owner_id: keeper.account.id, submission: randomUUID(), name: "x", state: "failed", configuration: "{}", configuration_hash: "a".repeat(64), threads: 1 }).returning("id").executeTakeFirstOrThrow();
  await db.insertInto("job_checkpoint").values({ job_id: job.id, step: 1, attempt: 1, storage_key: "x", sha256: "b".repeat(64), bytes: 900 }).execute();
  expect((await announce(keeper, 900)).json()).toMatchObject({ error: { code: "limit-reached" } });
});
