import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { listJobAttempts } from "@aiweb/db/queries/job-attempt/list-job-attempts";
import { openJobs, type JobsHarness } from "../../testing/jobs-harness.ts";
import { advanceJob } from "../fine-tuning/advance-job.ts";
import { finishAccountDeletion } from "./finish-account-deletion.handler.ts";

/** A job that runs in Ray, with a checkpoint and a result on disk, and a file that another dataset names. */
async function left() {
  const harness = await openJobs();
  const { context, jobId, ray } = harness;
  await advanceJob(context, jobId);
  ray.only().status = "RUNNING";
  const keys = { mine: "uploads/mine", shared: "uploads/shared", checkpoint: `jobs/${jobId}/checkpoints/1.tar`, result: `models/from-jobs/${jobId}/1/adapter` };
  for (const key of Object.values(keys)) await context.storage.put(key, Readable.from([Buffer.from("x")]));
  const account = await context.db.insertInto("account").values({ kind: "person", handle: "other" }).returning("id").executeTakeFirstOrThrow();
  const dataset = await context.db.insertInto("dataset").values({ owner_id: account.id, name: "shared" }).returning("id").executeTakeFirstOrThrow();
  const version = await context.db.insertInto("dataset_version").values({ dataset_id: dataset.id, number: 1, state: "ready", change: "made" }).returning("id").executeTakeFirstOrThrow();
  await context.db.insertInto("dataset_file").values({ dataset_version_id: version.id, position: 0, name: "a.csv", format: "csv", state: "ready", raw_key: keys.shared, raw_sha256: "0".repeat(64), raw_bytes: 1 }).execute();
  const [attempt] = await listJobAttempts(context.db, jobId);
  const payload = { submissions: [attempt?.submission_id, "aiweb-never-submitted"], keys: [keys.mine, keys.shared, keys.checkpoint], prefixes: [`jobs/${jobId}`, `models/from-jobs/${jobId}`] };
  // As the deletion leaves it: no row knows of the job any more.
  await context.db.deleteFrom("job").where("id", "=", jobId).execute();
  return { ...harness, payload, kept: async () => await keptOf(context, Object.values(keys)) };
}

async function keptOf({ storage }: JobsHarness["context"], keys: string[]): Promise<string[]> {
  const sizes = await Promise.all(keys.map(async (key) => await storage.size(key)));
  return keys.filter((_, position) => sizes[position] !== null);
}

test("runs are stopped in Ray and files go, but for one that somebody else's row names", async () => {
  const { context, ray, payload, kept } = await left();
  await finishAccountDeletion(context, payload, undefined);
  expect(ray.only()).toMatchObject({ status: "STOPPED", stops: 1 });
  expect(await kept()).toEqual(["uploads/shared"]);
  await finishAccountDeletion(context, payload, undefined);
  expect(await kept()).toEqual(["uploads/shared"]);
});

test("while Ray is away the files go all the same, and the queue comes back to stop the runs", async () => {
  const { context, ray, payload, kept } = await left();
  ray.lie = (_request, response) => response.destroy();
  await expect(finishAccountDeletion(context, payload, undefined)).rejects.toThrow("Ray does not answer");
  expect(await kept()).toEqual(["uploads/shared"]);
  ray.lie = null;
  await finishAccountDeletion(context, payload, undefined);
  expect(ray.only().status).toBe("STOPPED");
});
