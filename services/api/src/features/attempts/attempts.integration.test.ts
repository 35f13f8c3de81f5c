import { afterAll, beforeAll, expect, test } from "vitest";
import { openApi, type ApiHarness, type Member } from "../../testing/api-harness.ts";
import { beginAttempt, fineTuneInput, seedFineTune, sha256, type FakeTrainer } from "../../testing/fine-tune-fixtures.ts";

let harness: ApiHarness;
let member: Member;
let names: Awaited<ReturnType<typeof seedFineTune>>;

beforeAll(async () => {
  harness = await openApi();
  member = await harness.signUp();
  names = await seedFineTune(harness, member);
});
afterAll(() => harness.close());

async function newJob(name?: string): Promise<string> {
  return (await member.call.fineTuning.createJob(fineTuneInput(names, name))).job;
}

const at = "2026-11-23T20:00:00.000Z";
const line = (text: string) => ({ at, level: "info", text });
const events = async (job: string) => (await member.call.jobs.listEvents({ job })).items;
const losses = async (job: string) => (await member.call.jobs.listMetrics({ job })).items.map(({ step, attempt, loss }) => [step, attempt, loss]);

const RESULT = { "adapter_model.safetensors": "weights", "README.md": "---\nbase_model: x\n---\n\n# Card", "adapter_config.json": "{}" };

/** Sends a whole result. */
async function complete(trainer: FakeTrainer): Promise<number> {
  for (const [name, bytes] of Object.entries(RESULT)) expect((await trainer.put(`/result/${name}`, bytes)).statusCode).toBe(200);
  return await sayComplete(trainer);
}

async function sayComplete(trainer: FakeTrainer): Promise<number> {
  const files = Object.entries(RESULT).map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: sha256(bytes) }));
  return (await trainer.post("/complete", { files, metrics: { lastLoss: 0.1 } })).statusCode;
}

test("the configuration tells what the job was made with", async () => {
  const job = await newJob();
  const trainer = await beginAttempt(harness, job);
  const configuration = (await trainer.get()).json();
  expect(configuration).toMatchObject({ job, number: 1, base: { name: names.base, digest: "b".repeat(64), abilities: { chat: true } }, resume: null });
  expect(configuration.datasets).toMatchObject([{ name: names.dataset, version: 1, files: [{ index: 0, rows: 2 }] }]);
  const parquet = await trainer.get("/datasets/0/files/0");
  expect([parquet.body, parquet.headers["content-length"]]).toEqual(["PAR1", "4"]);
  expect((await trainer.get("/datasets/0/files/1")).statusCode).toBe(404);
});

test("without its token: 401, whatever is asked", async () => {
  const { attempt } = await beginAttempt(harness, await newJob());
  for (const authorization of [undefined, "Bearer wrong", "Basic x"]) {
    const answer = await harness.app.inject({ method: "GET", url: `/internal/attempts/${attempt.id}`, headers: { host: "localhost", ...(authorization === undefined ? {} : { authorization }) } });
    expect(answer.statusCode).toBe(401);
  }
});

test("events: lines in one sequence, numbers merged by step, a repeated batch ignored", async () => {
  const job = await newJob();
  const trainer = await beginAttempt(harness, job);
  const first = { sequence: 1, state: "running", logs: [line("one"), line("two\u0000")], metrics: [{ step: 1, loss: 2.5 }, { step: 1, evalLoss: 2.25 }], progress: { step: 1, totalSteps: 10, secondsPerStep: 0.5 } };
  expect((await trainer.post("/events", first)).json()).toEqual({ cancel: false });
  await trainer.post("/events", first);
  await trainer.post("/events", { sequence: 2, logs: [line("three")], metrics: [{ step: 1, learningRate: 0.001 }, { step: 2, loss: 0.1 + 0.2 }] });
  const all = await events(job);
  expect(all.map((event) => event.id)).toEqual(all.map((_, index) => index + 1));
  expect(all.filter((event) => event.kind === "log").map((event) => event.text)).toEqual(["one", "two\uFFFD", "three"]);
  const { items } = await member.call.jobs.listMetrics({ job });
  expect(items).toMatchObject([{ step: 1, loss: 2.5, evalLoss: 2.25, learningRate: 0.001 }, { step: 2, loss: 0.1 + 0.2 }]);
  const detail = await member.call.jobs.get({ job });
  expect(detail).toMatchObject({ state: "running", stateText: "Training.", progress: { step: 1, totalSteps: 10, secondsLeft: 4.5 } });
});

test("the log is one text to download, for its owner alone", async () => {
  const job = await newJob();
  const trainer = await beginAttempt(harness, job);
  await trainer.post("/events", { sequence: 1, logs: [line("first"), line("second")] });
  const url = `/files/jobs/${job}/log`;
  const mine = await harness.app.inject({ url, headers: { host: "localhost", cookie: member.cookie } });
  expect(mine.headers["content-type"]).toContain("text/plain");
  expect(mine.body).toContain(`${at} 1 INFO first\n${at} 1 INFO second\n`);
  const stranger = await harness.signUp();
  expect((await harness.app.inject({ url, headers: { host: "localhost", cookie: stranger.cookie } })).statusCode).toBe(404);
  expect((await harness.app.inject({ url, headers: { host: "localhost" } })).statusCode).toBe(401);
});

test("readers that follow get each change once", async () => {
  const job = await newJob();
  const trainer = await beginAttempt(harness, job);
  await trainer.post("/events", { sequence: 1, metrics: [{ step: 1, loss: 3 }, { step: 2, loss: 2 }] });
  const first = await member.call.jobs.listMetrics({ job, limit: 1 });
  expect([first.items.length, first.more]).toEqual([1, true]);
  const second = await member.call.jobs.listMetrics({ job, after: first.last });
  expect(second.items.map((item) => item.step)).toEqual([2]);
  await trainer.post("/events", { sequence: 2, metrics: [{ step: 1, evalLoss: 1 }] });
  expect((await member.call.jobs.listMetrics({ job, after: second.last })).items).toMatchObject([{ step: 1, loss: 3, evalLoss: 1 }]);
});

test("a superseded attempt gets 409 everywhere, and nothing that it sends counts", async () => {
  const job = await newJob();
  const old = await beginAttempt(harness, job);
  await old.post("/events", { sequence: 1, metrics: [{ step: 1, loss: 1 }] });
  await beginAttempt(harness, job);
  const before = [await events(job), await losses(job), await member.call.jobs.get({ job })];
  const answers = [
    await old.get(),
    await old.get("/base"),
    await old.get("/datasets/0/files/0"),
    await old.post("/events", { sequence: 2, state: "saving", logs: [line("late")], metrics: [{ step: 2, loss: 9 }] }),
    await old.put("/checkpoints/5", "late"),
    await old.get("/checkpoints/5"),
    await old.put("/result/adapter_model.safetensors", "late"),
    await old.post("/complete", { files: [{ name: "README.md", bytes: 0, sha256: sha256("") }], metrics: {} }),
    await old.post("/fail", { code: "trainer-failed", message: "late" }),
  ];
  // A completion whose files never arrived is refused for that before the fence is asked.
  expect(answers.map((answer) => answer.statusCode)).toEqual([409, 409, 409, 409, 409, 409, 409, 400, 409]);
  expect([await events(job), await losses(job), await member.call.jobs.get({ job })]).toEqual(before);
});

test("superseded between sending its files and completing: 409, no model", async () => {
  const job = await newJob("never");
  const old = await beginAttempt(harness, job);
  await old.put("/result/adapter_model.safetensors", "weights");
  await beginAttempt(harness, job);
  const answer = await old.post("/complete", { files: [{ name: "adapter_model.safetensors", bytes: 7, sha256: sha256("weights") }], metrics: {} });
  expect(answer.statusCode).toBe(409);
  await expect(member.call.models.get({ model: `${member.account.handle}/never` })).rejects.toThrow(/no such model/);
});

test("a later attempt supersedes the numbers from its first step on", async () => {
  const job = await newJob();
  const first = await beginAttempt(harness, job);
  await first.post("/events", { sequence: 1, metrics: [1, 2, 3, 4].map((step) => ({ step, loss: step })) });
  const second = await beginAttempt(harness, job);
  expect((await losses(job)).length).toBe(4);
  await second.post("/events", { sequence: 1, metrics: [{ step: 3, loss: 30 }] });
  expect(await losses(job)).toEqual([[1, 1, 1], [2, 1, 2], [3, 2, 30]]);
});

test("checkpoints: only whole ones count, the last three stay, the next attempt goes on from the newest", async () => {
  const job = await newJob();
  const trainer = await beginAttempt(harness, job);
  expect((await trainer.put("/checkpoints/5", "torn", sha256("whole"))).statusCode).toBe(503);
  expect((await member.call.jobs.get({ job })).checkpoints).toEqual([]);
  for (const step of [10, 20, 30, 40, 40]) expect((await trainer.put(`/checkpoints/${step}`, `state ${step}`)).statusCode).toBe(200);
  expect((await member.call.jobs.get({ job })).checkpoints.map((checkpoint) => checkpoint.step)).toEqual([40, 30, 20]);
  const next = await beginAttempt(harness, job);
  expect((await next.get()).json().resume).toEqual({ step: 40, sha256: sha256("state 40") });
  expect((await next.get("/checkpoints/40")).body).toBe("state 40");
  expect((await next.get("/checkpoints/30")).statusCode).toBe(404);
});

test("an unreadable checkpoint is left out, and the job goes on from the one before", async () => {
  const job = await newJob();
  const trainer = await beginAttempt(harness, job);
  for (const step of [10, 20]) await trainer.put(`/checkpoints/${step}`, `state ${step}`);
  const second = await beginAttempt(harness, job);
  await second.post("/fail", { code: "checkpoint-unreadable", message: "The checkpoint cannot be used." });
  expect((await member.call.jobs.get({ job })).state).toBe("queued");
  expect((await (await beginAttempt(harness, job)).get()).json().resume).toEqual({ step: 10, sha256: sha256("state 10") });
});

test("a result becomes a model with files, card, lineage and a tag; the next one its next version", async () => {
  const job = await newJob("colours");
  const trainer = await beginAttempt(harness, job);
  expect(await complete(trainer)).toBe(200);
  // The first answer may have been lost.
  expect(await sayComplete(trainer)).toBe(200);
  const model = await member.call.models.get({ model: `${member.account.handle}/colours` });
  expect(model).toMatchObject({ version: 1, mine: true, visibility: "private", card: "# Card", newest: { number: 1, job, tags: ["latest"], metrics: { lastLoss: 0.1 }, datasets: [{ ref: names.dataset, version: 1 }] } });
  expect((await member.call.jobs.get({ job }))).toMatchObject({ state: "succeeded", becomes: [{ title: "colours", detail: "version 1" }], can: { retry: false, resume: false, remove: true } });
  const again = await newJob("colours");
  expect(await complete(await beginAttempt(harness, again))).toBe(200);
  const versions = (await member.call.models.listVersions({ model: model.id })).items;
  expect(versions.map(({ number, tags }) => [number, tags])).toEqual([[2, ["latest"]], [1, []]]);
  const url = `/files/models/${versions[0]?.id}/adapter_model.safetensors`;
  expect((await harness.app.inject({ url, headers: { host: "localhost", cookie: member.cookie } })).body).toBe("weights");
  expect((await harness.app.inject({ url, headers: { host: "localhost" } })).statusCode).toBe(404);
});

test("asked to cancel while it saves: no model", async () => {
  const job = await newJob("unwanted");
  const trainer = await beginAttempt(harness, job);
  await trainer.post("/events", { sequence: 1, state: "saving" });
  await member.call.jobs.cancel({ job });
  expect(await complete(trainer)).toBe(200);
  expect(await member.call.jobs.get({ job })).toMatchObject({ state: "cancelled", stateText: "You cancelled it before its first checkpoint. Retry starts it from the beginning.", becomes: [] });
  const left: string[] = [];
  for await (const { key } of harness.services.storage.list(`models/from-jobs/${job}`)) left.push(key);
  expect(left).toEqual([]);
});

test("a later attempt says from where it goes on, and why", async () => {
  const job = await newJob();
  const first = await beginAttempt(harness, job);
  await first.put("/checkpoints/40", "state 40");
  await harness.services.db.updateTable("job_attempt").set({ state: "lost", reason: "Its node was lost" }).where("id", "=", first.attempt.id).execute();
  const second = await beginAttempt(harness, job);
  await second.post("/events", { sequence: 1, state: "running" });
  expect((await member.call.jobs.get({ job })).stateText).toBe("Attempt 2, resumed at step 40 after its node was lost.");
});

test("lists hear of each hundredth of a run, and of no more", async () => {
  const job = await newJob();
  const trainer = await beginAttempt(harness, job);
  const heard = async () => (await harness.services.db.selectFrom("live_event").select("payload").where("topic", "=", "jobs").execute()).filter(({ payload }) => JSON.stringify(payload).includes(job)).length;
  await trainer.post("/events", { sequence: 1, state: "running" });
  const before = await heard();
  let sequence = 1;
  for (const step of [1, 2, 3, 11, 12]) await trainer.post("/events", { sequence: ++sequence, progress: { step, totalSteps: 1_000 } });
  expect((await heard()) - before).toBe(2);
});

test.each([
  ["a pickle", "/result/model.bin", 415],
  ["code", "/result/modeling.py", 415],
  ["a file without a kind", "/result/model", 415],
  ["a way out of the folder", "/result/..%2F..%2Fx", 400],
])("%s is no result", async (_case, path, status) => {
  const trainer = await beginAttempt(harness, await newJob());
  expect((await trainer.put(path, "x")).statusCode).toBe(status);
});

test("what its owner can mend fails the job at once, with the sentence", async () => {
  const job = await newJob();
  const trainer = await beginAttempt(harness, job);
  await trainer.post("/fail", { code: "out-of-memory", message: "The memory did not suffice. Choose a smaller batch." });
  expect(await member.call.jobs.get({ job })).toMatchObject({ state: "failed", error: { code: "out-of-memory" }, can: { retry: true, resume: false, cancel: false } });
});

test("cancelled: the trainer hears of it with its next word", async () => {
  const job = await newJob();
  const trainer = await beginAttempt(harness, job);
  await member.call.jobs.cancel({ job });
  expect((await trainer.post("/events", { sequence: 1 })).json()).toEqual({ cancel: true });
  await expect(member.call.jobs.cancel({ job })).rejects.toThrow(/ended already, or is being cancelled/);
  // What breaks while it stops does not make it a failure.
  await trainer.post("/fail", { code: "trainer-failed", message: "The folder is gone." });
  expect(await member.call.jobs.get({ job })).toMatchObject({ state: "cancelled", error: null });
});
