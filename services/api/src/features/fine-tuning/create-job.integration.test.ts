import { randomUUID } from "node:crypto";
import { TRPCError } from "@trpc/server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { openApi, type ApiHarness, type Member } from "../../testing/api-harness.ts";
import { fineTuneInput, seedFineTune } from "../../testing/fine-tune-fixtures.ts";

let harness: ApiHarness;
let member: Member;
let names: Awaited<ReturnType<typeof seedFineTune>>;

beforeAll(async () => {
  harness = await openApi();
  member = await harness.signUp();
  names = await seedFineTune(harness, member);
});
afterAll(() => harness.close());

async function refusal(input: Parameters<Member["call"]["fineTuning"]["createJob"]>[0], who: Member = member) {
  try {
    await who.call.fineTuning.createJob(input);
  } catch (error) {
    if (error instanceof TRPCError && error.cause instanceof AppError) return { code: error.cause.code, field: error.cause.field, message: error.cause.message };
    throw error;
  }
  throw new Error("It was taken.");
}

test("a job, its datasets, its first line and its task commit together; the same submission is one job", async () => {
  const input = fineTuneInput(names);
  const made = await Promise.all(Array.from({ length: 8 }, () => member.call.fineTuning.createJob(input)));
  expect(new Set(made.map(({ job }) => job)).size).toBe(1);
  const { db } = harness.services;
  const [job] = made;
  const tasks = await db.selectFrom("audit_event").select("action").where("target_id", "=", job?.job ?? "").execute();
  expect(tasks).toEqual([{ action: "fineTuning.createJob" }]);
  const detail = await member.call.jobs.get({ job: job?.job ?? "" });
  expect(detail).toMatchObject({ state: "queued", base: { ref: names.base }, configuration: { name: "taught", base: names.base }, madeFrom: [{ kind: "model" }, { kind: "dataset", title: "facts @ v1", detail: "weight 1 · 2 rows" }], becomes: [{ title: "taught", detail: "version 1, private, once it is done", href: null }] });
  expect((await member.call.jobs.listEvents({ job: job?.job ?? "" })).items).toMatchObject([{ id: 1, kind: "state" }]);
});

test("equal configurations have equal hashes, whatever the models are called", async () => {
  const hashes = await Promise.all(["one", "two"].map(async (name) => (await member.call.jobs.get({ job: (await member.call.fineTuning.createJob(fineTuneInput(names, name))).job })).configurationHash));
  expect(hashes[0]).toBe(hashes[1]);
});

test("a base that is too large here says what it needs", async () => {
  expect(await refusal({ ...fineTuneInput(names), base: names.tooLarge })).toMatchObject({ code: "model-cannot", field: "base", message: expect.stringContaining("24 GB") });
});

test("a mapping that does not fit is pinned to its field", async () => {
  const input = fineTuneInput(names);
  const mix = (mapping: (typeof input.datasets)[number]["mapping"] | { kind: "messages"; column: string }) => ({ ...input, submission: randomUUID(), datasets: input.datasets.map((entry) => ({ ...entry, mapping })) });
  expect(await refusal(mix({ kind: "prompt-completion", prompt: "nothing", completion: "answer", system: null }))).toMatchObject({ code: "mapping-does-not-fit", field: "datasets.0.mapping.prompt" });
  expect(await refusal(mix({ kind: "messages", column: "n" }))).toMatchObject({ code: "mapping-does-not-fit", field: "datasets.0.mapping.column" });
});

test("somebody else's private dataset does not exist", async () => {
  expect(await refusal(fineTuneInput(names), await harness.signUp())).toMatchObject({ code: "not-found", field: "datasets.0.dataset" });
});

test("resume needs a checkpoint, retry drops them, remove leaves a tombstone", async () => {
  const { job } = await member.call.fineTuning.createJob(fineTuneInput(names));
  const { db } = harness.services;
  await db.updateTable("job").set({ state: "failed", ended_at: new Date() }).where("id", "=", job).execute();
  await expect(member.call.jobs.resume({ job })).rejects.toThrow(/has a checkpoint/);
  await db.insertInto("job_checkpoint").values({ job_id: job, step: 5, attempt: 1, storage_key: `jobs/${job}/x`, sha256: "a".repeat(64), bytes: 1 }).execute();
  await member.call.jobs.resume({ job });
  expect(await member.call.jobs.get({ job })).toMatchObject({ state: "queued", checkpoints: [{ step: 5 }] });
  await db.updateTable("job").set({ state: "cancelled", ended_at: new Date() }).where("id", "=", job).execute();
  await member.call.jobs.retry({ job });
  expect(await member.call.jobs.get({ job })).toMatchObject({ state: "queued", checkpoints: [] });
  await expect(member.call.jobs.remove({ job })).rejects.toThrow(/has not ended/);
  await db.updateTable("job").set({ state: "failed", ended_at: new Date() }).where("id", "=", job).execute();
  await member.call.jobs.remove({ job });
  expect(await db.selectFrom("tombstone").select(["kind", "name"]).where("id", "=", job).executeTakeFirst()).toEqual({ kind: "job", name: "taught" });
});

test("jobs are listed by search and state, page by page", async () => {
  const other = await harness.signUp();
  const theirs = await seedFineTune(harness, other);
  const made: string[] = [];
  for (const name of ["alpha", "beta", "alpha-two"]) made.unshift((await other.call.fineTuning.createJob(fineTuneInput(theirs, name))).job);
  const first = await other.call.jobs.list({ limit: 2 });
  expect(first).toMatchObject({ total: 3, facets: { state: { queued: 3 } } });
  const second = await other.call.jobs.list({ limit: 2, cursor: first.nextCursor });
  expect([...first.items, ...second.items].map((item) => item.id)).toEqual(made);
  expect(second.nextCursor).toBeNull();
  expect((await other.call.jobs.list({ search: "alpha" })).total).toBe(2);
  expect((await other.call.jobs.list({ search: "%" })).total).toBe(0);
  expect((await other.call.jobs.list({ state: ["running"] })).total).toBe(0);
});
