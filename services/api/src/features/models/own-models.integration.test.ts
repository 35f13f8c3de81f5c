import { TRPCError } from "@trpc/server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { openApi, type ApiHarness, type Member } from "../../testing/api-harness.ts";
import { beginAttempt, fineTuneInput, seedFineTune, sha256 } from "../../testing/fine-tune-fixtures.ts";

let harness: ApiHarness;

beforeAll(async () => {
  harness = await openApi();
});
afterAll(() => harness.close());

const RESULT = { "adapter_model.safetensors": "weights", "README.md": "# Card" };

/** A member who taught a model from a dataset of its own. */
async function taught(change: Partial<ReturnType<typeof fineTuneInput>> & { visibility?: "private" | "public" } = {}) {
  const member = await harness.signUp();
  const names = await seedFineTune(harness, member);
  const job = await teach(member, { ...fineTuneInput(names, "answers"), ...change });
  return { member, names, job, model: `${member.account.handle}/answers` };
}

async function teach(member: Member, input: Parameters<Member["call"]["fineTuning"]["createJob"]>[0]): Promise<string> {
  const { job } = await member.call.fineTuning.createJob(input);
  const trainer = await beginAttempt(harness, job);
  for (const [name, bytes] of Object.entries(RESULT)) await trainer.put(`/result/${name}`, bytes);
  const files = Object.entries(RESULT).map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: sha256(bytes) }));
  expect((await trainer.post("/complete", { files, metrics: {} })).statusCode).toBe(200);
  return job;
}

async function refused(call: Promise<unknown>) {
  try {
    await call;
  } catch (error) {
    if (error instanceof TRPCError && error.cause instanceof AppError) return { code: error.cause.code, field: error.cause.field };
    throw error;
  }
  throw new Error("It was not refused.");
}

test("lineage outlives its job and its dataset", async () => {
  const { member, names, job, model } = await taught();
  const learned = { name: "facts", version: 1, weight: 1, rows: 2 };
  expect((await member.call.models.get({ model })).newest).toMatchObject({ job, removedJob: null, datasets: [{ ...learned, ref: names.dataset, deleted: false }] });
  await member.call.jobs.remove({ job });
  expect((await member.call.datasets.get({ dataset: names.dataset })).usedBy).toMatchObject([{ kind: "model" }]);
  await member.call.datasets.delete({ dataset: names.dataset, name: "facts" });
  const detail = await member.call.models.get({ model });
  expect(detail.newest).toMatchObject({ job: null, removedJob: "answers", datasets: [{ ...learned, ref: "", deleted: true }] });
  expect(detail.madeFrom).toMatchObject([
    { kind: "job", title: "answers", detail: "removed since", href: null },
    { kind: "model", title: "tiny" },
    { kind: "dataset", title: "facts @ v1", detail: "deleted since", href: null },
  ]);
});

test("strangers are told no name of a private dataset: not while it is there, not when it is gone, not by the card", async () => {
  const { member, names, model } = await taught({ visibility: "public" });
  const stranger = await harness.signUp();
  const seen = async () => JSON.stringify([await stranger.call.models.get({ model }), await stranger.call.models.listVersions({ model }), await harness.anonymous.models.get({ model })]);
  expect(await seen()).toContain("a private dataset");
  expect(await seen()).not.toContain("facts");
  await member.call.datasets.delete({ dataset: names.dataset, name: "facts" });
  expect(await seen()).toContain("a deleted dataset");
  expect(await seen()).not.toContain("facts");
});

test("a public dataset is named, linked while it is there", async () => {
  const { member, names, model } = await taught({ visibility: "public" });
  await member.call.datasets.update({ dataset: names.dataset, visibility: "public" });
  expect((await harness.anonymous.models.get({ model })).newest?.datasets).toMatchObject([{ ref: names.dataset, name: "facts" }]);
  await member.call.datasets.delete({ dataset: names.dataset, name: "facts" });
  expect((await harness.anonymous.models.get({ model })).newest?.datasets).toMatchObject([{ ref: "", name: "facts", deleted: true }]);
});

test("the card names a private dataset to nobody, a public one to all", async () => {
  const { member, names } = await taught();
  const cardName = async () => {
    const { job } = await member.call.fineTuning.createJob(fineTuneInput(names, "card"));
    return (await (await beginAttempt(harness, job)).get()).json().datasets[0].cardName;
  };
  expect(await cardName()).toBe("a private dataset");
  await member.call.datasets.update({ dataset: names.dataset, visibility: "public" });
  expect(await cardName()).toBe(names.dataset);
});

test("the next version keeps the model's visibility; another one is refused at its field", async () => {
  const { member, names, model } = await taught({ visibility: "public" });
  expect(await refused(member.call.fineTuning.createJob({ ...fineTuneInput(names, "answers"), visibility: "private" }))).toEqual({ code: "invalid-input", field: "visibility" });
  await teach(member, { ...fineTuneInput(names, "answers"), visibility: "public" });
  expect(await member.call.models.get({ model })).toMatchObject({ version: 2, visibility: "public" });
  // Two open jobs of a new name would come to the same.
  await member.call.fineTuning.createJob({ ...fineTuneInput(names, "next"), visibility: "public" });
  expect(await refused(member.call.fineTuning.createJob({ ...fineTuneInput(names, "next"), visibility: "private" }))).toEqual({ code: "invalid-input", field: "visibility" });
});

test("a tag moves, is one version's at a time, and can be taken away; latest moves by itself", async () => {
  const { member, names, model } = await taught();
  await teach(member, fineTuneInput(names, "answers"));
  const tags = async () => (await member.call.models.listVersions({ model })).items.map((version) => [version.number, version.tags]);
  await member.call.models.moveTag({ model, tag: "production", version: 1 });
  expect(await tags()).toEqual([[2, ["latest"]], [1, ["production"]]]);
  expect((await member.call.models.moveTag({ model, tag: "production", version: 2 })).version?.tags).toEqual(["latest", "production"]);
  expect(await tags()).toEqual([[2, ["latest", "production"]], [1, []]]);
  await member.call.models.moveTag({ model, tag: "production", version: null });
  expect(await tags()).toEqual([[2, ["latest"]], [1, []]]);
  expect(await refused(member.call.models.moveTag({ model, tag: "latest", version: 1 }))).toMatchObject({ code: "invalid-input", field: "tag" });
  expect(await refused(member.call.models.moveTag({ model, tag: "production", version: 7 }))).toMatchObject({ code: "not-found", field: "version" });
  const audit = await harness.services.db.selectFrom("audit_event").select("action").where("account_id", "=", member.account.id).where("action", "=", "models.moveTag").execute();
  expect(audit).toHaveLength(3);
});

test("its owner changes what it says and who sees it", async () => {
  const { member, model } = await taught();
  const stranger = await harness.signUp();
  expect(await refused(stranger.call.models.get({ model }))).toMatchObject({ code: "not-found" });
  expect(await member.call.models.update({ model, description: "Answers.", licence: "MIT", visibility: "public" })).toMatchObject({ description: "Answers.", licence: "MIT", visibility: "public", version: 1 });
  expect(await stranger.call.models.get({ model })).toMatchObject({ description: "Answers.", mine: false });
  expect(await refused(stranger.call.models.update({ model, description: "Mine." }))).toMatchObject({ code: "forbidden" });
});

test("deleted by its name, it goes with its files and leaves a tombstone", async () => {
  const { member, model } = await taught();
  const detail = await member.call.models.get({ model });
  const { db, storage } = harness.services;
  const stored = await db.selectFrom("model_version").select("files").where("id", "=", detail.newest?.id ?? "").executeTakeFirstOrThrow();
  const keys = JSON.stringify(stored.files).match(/models\/from-jobs\/[^"]+/g) ?? [];
  expect(keys).toHaveLength(2);
  expect(await refused(member.call.models.delete({ model, name: "other" }))).toMatchObject({ code: "invalid-input", field: "name" });
  await member.call.models.delete({ model, name: "answers" });
  expect(await refused(member.call.models.get({ model }))).toMatchObject({ code: "not-found" });
  expect(await Promise.all(keys.map((key) => storage.size(key)))).toEqual([null, null]);
  expect(await db.selectFrom("tombstone").select(["kind", "name"]).where("id", "=", detail.id).execute()).toEqual([{ kind: "model", name: "answers" }]);
});
