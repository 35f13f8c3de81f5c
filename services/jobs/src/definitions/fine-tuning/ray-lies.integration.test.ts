import type { ServerResponse } from "node:http";
import { expect, test } from "vitest";
import { trainingSettings } from "@aiweb/contracts/fine-tuning/fine-tune-configuration";
import { updateJob } from "@aiweb/db/queries/job/update-job";
import { openJobs, type JobsHarness } from "../../testing/jobs-harness.ts";
import { advanceJob } from "./advance-job.ts";

/** A job whose trainer runs and is heard. */
async function running(): Promise<JobsHarness> {
  const harness = await openJobs();
  await advanceJob(harness.context, harness.jobId);
  harness.ray.only().status = "RUNNING";
  await harness.heard();
  return harness;
}

const step = ({ context, jobId }: JobsHarness) => advanceJob(context, jobId);

async function states(harness: JobsHarness) {
  return { job: (await harness.job()).state, attempts: (await harness.attempts()).map((attempt) => attempt.state) };
}

test("a truthful Ray: submitted once, with a CPU, a token of its own and no secret of ours", async () => {
  const harness = await openJobs();
  await step(harness);
  await step(harness);
  const job = harness.ray.only();
  expect(harness.ray.submits).toBe(1);
  expect(job).toMatchObject({ entrypoint: "nice -n 10 python -m aiweb_trainer.sft", entrypoint_num_cpus: 1 });
  expect(Object.keys(job.runtime_env.env_vars).sort()).toEqual(["AIWEB_ATTEMPT", "AIWEB_ATTEMPT_TOKEN", "AIWEB_URL", "CUDA_VISIBLE_DEVICES", "OMP_NUM_THREADS"]);
  expect(new Set(harness.ray.tokens)).toEqual(new Set(["Bearer the-token"]));
  expect((await harness.job()).state_text).toBe("Waiting in Ray's queue for a free slot.");
});

test("forgets all jobs, while the trainer is heard: left alone", async () => {
  const harness = await running();
  harness.ray.jobs.clear();
  await step(harness);
  expect(await states(harness)).toEqual({ job: "running", attempts: ["running"] });
});

test("forgets all jobs, and the trainer is silent: the next attempt", async () => {
  const harness = await running();
  harness.ray.jobs.clear();
  await harness.silentFor(30);
  await step(harness);
  expect(await states(harness)).toEqual({ job: "queued", attempts: ["running", "lost"] });
  expect(harness.ray.only().submission_id).toBe((await harness.attempts())[0]?.submission_id);
});

test("says RUNNING for ever, with a dead heartbeat: superseded and stopped", async () => {
  const harness = await running();
  const first = harness.ray.only();
  await harness.silentFor(91);
  await step(harness);
  expect((await states(harness)).attempts).toEqual(["running", "lost"]);
  expect(first.stops).toBe(1);
});

test("says RUNNING, and nothing was ever heard: superseded after five minutes", async () => {
  const harness = await openJobs();
  await step(harness);
  harness.ray.only().status = "RUNNING";
  await step(harness);
  expect((await harness.job()).state).toBe("starting");
  await harness.silentFor(299);
  await step(harness);
  expect((await states(harness)).attempts).toEqual(["running"]);
  await harness.silentFor(301);
  await step(harness);
  expect((await states(harness)).attempts).toEqual(["running", "lost"]);
});

test("says FAILED while the trainer is alive: fenced off and replaced", async () => {
  const harness = await running();
  harness.ray.only().status = "FAILED";
  harness.ray.only().message = "JOB_SUPERVISOR_ACTOR_DIED";
  await step(harness);
  expect((await states(harness)).attempts).toEqual(["running", "lost"]);
  expect((await harness.attempts())[1]?.reason).toBe("Its node was lost");
});

test("says SUCCEEDED without output: replaced, and given up after five", async () => {
  const harness = await running();
  for (let lost = 1; lost <= 5; lost++) {
    for (const job of harness.ray.jobs.values()) job.status = "SUCCEEDED";
    await step(harness);
    await harness.pausePassed();
    await step(harness);
  }
  expect(await states(harness)).toEqual({ job: "failed", attempts: ["failed", "lost", "lost", "lost", "lost"] });
  expect(await harness.job()).toMatchObject({ error_code: "compute-unavailable" });
  expect((await harness.job()).error_message).toContain("5 attempts in a row were lost");
});

test("lost again and again, but further each time: never given up", async () => {
  const harness = await running();
  for (let lost = 1; lost <= 7; lost++) {
    for (const job of harness.ray.jobs.values()) job.status = "FAILED";
    await harness.context.db.insertInto("job_checkpoint").values({ job_id: harness.jobId, attempt: lost, step: lost * 10, storage_key: "x", sha256: String(lost).repeat(64), bytes: 1 }).execute();
    await step(harness);
  }
  expect((await harness.attempts())[0]).toMatchObject({ number: 8, state: "running", resume_step: 70 });
});

test("lost twice at the same place: the next attempt waits a while", async () => {
  const harness = await running();
  for (let lost = 1; lost <= 2; lost++) {
    for (const job of harness.ray.jobs.values()) job.status = "FAILED";
    await step(harness);
  }
  expect(await states(harness)).toEqual({ job: "queued", attempts: ["lost", "lost"] });
  await step(harness);
  expect((await states(harness)).attempts).toEqual(["lost", "lost"]);
  await harness.pausePassed();
  await step(harness);
  expect((await states(harness)).attempts).toEqual(["running", "lost", "lost"]);
});

test("PENDING for ever: it waits, however long, and says for what", async () => {
  const harness = await openJobs();
  harness.ray.nodes = [{ CPU: 4, aiweb_trainer: 1 }];
  await step(harness);
  await harness.silentFor(100_000);
  await step(harness);
  expect(await states(harness)).toEqual({ job: "queued", attempts: ["running"] });
  expect((await harness.job()).state_text).toBe("Waiting for its turn: one job trains here at a time.");
  expect(harness.ray.only().entrypoint_resources).toEqual({ aiweb_trainer: 1 });
  harness.ray.nodes = [{ CPU: 0 }];
  await step(harness);
  expect((await harness.job()).state_text).toBe("No node offers 1 CPU. Add one to the Ray cluster; the job starts when it is there.");
});

test("GPUs: a share where there are any, what the configuration names, and none of a node's for a run without", async () => {
  const harness = await openJobs();
  const { db } = harness.context;
  harness.ray.nodes = [{ CPU: 4 }, { CPU: 8, GPU: 1 }];
  await step(harness);
  expect(harness.ray.only()).toMatchObject({ entrypoint_num_gpus: 0.75 });
  expect(harness.ray.only().runtime_env.env_vars).not.toHaveProperty("CUDA_VISIBLE_DEVICES");
  harness.ray.nodes = [{ CPU: 4 }];
  await step(harness);
  expect((await harness.job()).state_text).toBe("No node offers 1 CPU and 0.75 GPU. Add one to the Ray cluster; the job starts when it is there.");
  for (const gpus of [1, 0]) {
    harness.ray.jobs.clear();
    await db.updateTable("job").set({ configuration: JSON.stringify({ training: trainingSettings.parse({ gpus }) }) }).where("id", "=", harness.jobId).execute();
    await db.updateTable("job_attempt").set({ state: "submitting" }).where("job_id", "=", harness.jobId).execute();
    await step(harness);
    expect(harness.ray.only()).toMatchObject({ entrypoint_num_gpus: gpus });
    expect(await harness.job()).toMatchObject({ gpus });
  }
  expect(harness.ray.only().runtime_env.env_vars).toMatchObject({ CUDA_VISIBLE_DEVICES: "" });
});

test("FAILED because it waited too long for a slot: submitted again, and no attempt is counted", async () => {
  const harness = await openJobs();
  for (let round = 1; round <= 7; round++) {
    await step(harness);
    expect(harness.ray.jobs.size).toBe(round);
    const newest = [...harness.ray.jobs.values()].at(-1);
    if (newest === undefined) throw new Error("No job.");
    Object.assign(newest, { status: "FAILED", message: "Job supervisor actor failed to start within 900.0 seconds.", error_type: "JOB_SUPERVISOR_ACTOR_START_TIMEOUT" });
  }
  await step(harness);
  expect(await states(harness)).toEqual({ job: "queued", attempts: ["running"] });
});

test.each([
  ["an exit code", "JOB_ENTRYPOINT_COMMAND_ERROR", "Job entrypoint command failed with exit code 1, last available logs (truncated to 20,000 chars):\nTraceback\nImportError: torch", "Its process ended without a word (exit code 1)"],
  ["killed for memory", "JOB_ENTRYPOINT_COMMAND_ERROR", "Job entrypoint command failed with exit code 137. No logs available.", "most likely because the node ran out of memory"],
  ["no runtime environment", "RUNTIME_ENV_SETUP_FAILURE", "runtime_env setup failed: disk", "could not bring the trainer's code"],
  ["a dead node", "JOB_SUPERVISOR_ACTOR_DIED", "Job supervisor actor died: x", "Its node was lost"],
])("FAILED with %s: the reason in words, and the last lines in the log", async (_case, type, message, words) => {
  const harness = await running();
  Object.assign(harness.ray.only(), { status: "FAILED", error_type: type, message });
  await step(harness);
  expect((await harness.attempts())[1]?.reason).toContain(words);
  const lines = await harness.context.db.selectFrom("job_event").select("text").where("job_id", "=", harness.jobId).where("level", "=", "error").execute();
  expect(lines.map((line) => line.text)).toEqual([`Ray's last words of it: ${message}`]);
});

test("an id that is another's job is not ours", async () => {
  const harness = await running();
  harness.ray.only().metadata = { somebody: "else" };
  harness.ray.only().status = "SUCCEEDED";
  await step(harness);
  expect((await states(harness)).attempts).toEqual(["running"]);
  await harness.silentFor(30);
  await step(harness);
  expect((await states(harness)).attempts).toEqual(["running", "lost"]);
});

test.each([
  ["401 after its token changed", "Ray refuses AIWeb's token", (_: unknown, response: ServerResponse) => response.writeHead(401).end("Unauthorized")],
  ["403", "Ray refuses AIWeb's token", (_: unknown, response: ServerResponse) => response.writeHead(403).end()],
  ["an HTML page", "not Ray's dashboard", (_: unknown, response: ServerResponse) => response.writeHead(200, { "content-type": "text/html" }).end("<html>Welcome</html>")],
  ["a redirect", "not Ray's dashboard", (_: unknown, response: ServerResponse) => response.writeHead(302, { location: "http://127.0.0.1:9/steal" }).end()],
  ["500", "an error of its own", (_: unknown, response: ServerResponse) => response.writeHead(500).end("Traceback")],
  ["a cut connection", "does not answer", (_: unknown, response: ServerResponse) => response.destroy()],
  ["JSON of another shape", "not Ray's dashboard", (_: unknown, response: ServerResponse) => response.writeHead(200).end('{"hello":1}')],
])("%s: the job waits, says so, and goes on when that is over", async (_case, words, lie) => {
  const harness = await openJobs();
  harness.ray.lie = lie;
  await step(harness);
  expect(await states(harness)).toEqual({ job: "queued", attempts: ["submitting"] });
  expect((await harness.job()).state_text).toContain(words);
  harness.ray.lie = null;
  await step(harness);
  expect((await states(harness)).attempts).toEqual(["running"]);
  expect(harness.ray.submits).toBe(1);

  // The same later, when it runs: nothing is given up on the word of a broken Ray.
  harness.ray.only().status = "RUNNING";
  await harness.heard();
  harness.ray.lie = lie;
  await harness.silentFor(600);
  await step(harness);
  expect(await states(harness)).toEqual({ job: "running", attempts: ["running"] });
  expect((await harness.job()).state_text).toContain(words);
});

test("a Ray that never answers is waited for ten seconds, no longer", async () => {
  const harness = await openJobs();
  harness.ray.lie = () => undefined;
  const began = Date.now();
  await step(harness);
  expect(Date.now() - began).toBeLessThan(15_000);
  expect((await harness.job()).state_text).toContain("Ray does not answer");
});

test.each([
  ["the reply is lost", (_: unknown, response: ServerResponse) => response.destroy()],
  ["the reply is 500", (_: unknown, response: ServerResponse) => response.writeHead(500).end("timed out")],
  ["the reply is HTML", (_: unknown, response: ServerResponse) => response.writeHead(200).end("<html>")],
])("submitted, but %s: the same id again, and one job", async (_case, lie) => {
  const harness = await openJobs();
  harness.ray.lieAfterSubmit = lie;
  await step(harness);
  expect((await states(harness)).attempts).toEqual(["submitting"]);
  harness.ray.lieAfterSubmit = null;
  await step(harness);
  expect((await states(harness)).attempts).toEqual(["running"]);
  expect(harness.ray.submits).toBe(2);
  expect(harness.ray.jobs.size).toBe(1);
});

test("a crash at any point of submitting, and two workers at once: one job in Ray", async () => {
  const harness = await openJobs();
  for (let crash = 0; crash < 20; crash++) {
    // A worker that dies between the call and its commit leaves the attempt as it was.
    await harness.context.db.updateTable("job_attempt").set({ state: "submitting" }).where("job_id", "=", harness.jobId).where("heartbeat_at", "is", null).execute();
    await Promise.all([step(harness), step(harness), step(harness)]);
  }
  expect((await states(harness)).attempts).toEqual(["running"]);
  expect(harness.ray.jobs.size).toBe(1);
});

test("cancelled while it runs: stopped in Ray, and ended", async () => {
  const harness = await running();
  await updateJob(harness.context.db, harness.jobId, { cancel_requested_at: new Date() });
  await step(harness);
  expect(harness.ray.only().status).toBe("STOPPED");
  expect(await states(harness)).toEqual({ job: "cancelled", attempts: ["cancelled"] });
});

test("cancelled while Ray is away: fenced off and ended all the same", async () => {
  const harness = await running();
  harness.ray.lie = (_request, response) => response.destroy();
  await updateJob(harness.context.db, harness.jobId, { cancel_requested_at: new Date() });
  await step(harness);
  expect((await harness.job()).state).toBe("running");
  await updateJob(harness.context.db, harness.jobId, { cancel_requested_at: new Date(Date.now() - 6_500) });
  await step(harness);
  expect(await states(harness)).toEqual({ job: "cancelled", attempts: ["cancelled"] });
});

test("cancelled while it waits for a slot: ended at once, though Ray goes on saying PENDING", async () => {
  const harness = await openJobs();
  await step(harness);
  const { metadata } = harness.ray.only();
  harness.ray.lie = (request, response) => response.writeHead(200).end(JSON.stringify(request.method === "POST" ? { stopped: true } : { status: "PENDING", message: "", metadata }));
  await updateJob(harness.context.db, harness.jobId, { cancel_requested_at: new Date() });
  await step(harness);
  expect(await states(harness)).toEqual({ job: "cancelled", attempts: ["cancelled"] });
});

test("cancelled while Ray hangs: ended within ten seconds", async () => {
  const harness = await running();
  harness.ray.lie = () => undefined;
  const asked = Date.now();
  await updateJob(harness.context.db, harness.jobId, { cancel_requested_at: new Date(asked) });
  // As the worker does, again and again: a call may end a moment before the time that it was given.
  while ((await harness.job()).state === "running" && Date.now() - asked < 10_000) await step(harness);
  expect(await states(harness)).toEqual({ job: "cancelled", attempts: ["cancelled"] });
  expect(Date.now() - asked).toBeLessThan(10_000);
});

test("a lost attempt is followed by one from the last good checkpoint", async () => {
  const harness = await running();
  const checkpoint = { job_id: harness.jobId, attempt: 1, storage_key: "x", bytes: 1 };
  await harness.context.db
    .insertInto("job_checkpoint")
    .values([
      { ...checkpoint, step: 10, sha256: "1".repeat(64) },
      { ...checkpoint, step: 20, sha256: "2".repeat(64) },
      { ...checkpoint, step: 30, sha256: "3".repeat(64), unreadable: true },
    ])
    .execute();
  harness.ray.only().status = "FAILED";
  await step(harness);
  expect((await harness.attempts())[0]).toMatchObject({ number: 2, resume_step: 20, resume_sha256: "2".repeat(64) });
});

test("each attempt and the job leave a usage row and lines that grow by one", async () => {
  const harness = await running();
  harness.ray.only().status = "FAILED";
  await step(harness);
  const { db } = harness.context;
  expect(await db.selectFrom("usage_event").select(["kind", "outcome"]).execute()).toEqual([{ kind: "job-attempt", outcome: "lost" }]);
  const ids = (await db.selectFrom("job_event").select("id").where("job_id", "=", harness.jobId).orderBy("id").execute()).map((row) => row.id);
  expect(ids).toEqual(ids.map((_, index) => index + 1));
});
