import { randomBytes, randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { testDatabase } from "@aiweb/db/testing/test-database";
import { findJob } from "@aiweb/db/queries/job/find-job";
import { listJobAttempts } from "@aiweb/db/queries/job-attempt/list-job-attempts";
import type { JobRow } from "@aiweb/db/tables/job.table";
import type { JobAttemptRow } from "@aiweb/db/tables/job-attempt.table";
import { readConfig } from "@aiweb/service/config";
import { createLogger } from "@aiweb/service/logger";
import { FolderStorage } from "@aiweb/storage/folder";
import type { JobsContext } from "../context.ts";
import { Hearing } from "../definitions/fine-tuning/hearing.ts";
import { connectRay } from "../ray/cluster.ts";
import { FakeRay } from "./fake-ray.ts";

export interface JobsHarness {
  context: JobsContext;
  ray: FakeRay;
  jobId: string;
  accountId: string;
  job: () => Promise<JobRow>;
  /** Newest first. */
  attempts: () => Promise<JobAttemptRow[]>;
  /** Moves the newest attempt's last word, or its start, into the past. */
  silentFor: (seconds: number) => Promise<void>;
  /** Moves the end of lost attempts into the past, beyond every pause. */
  pausePassed: () => Promise<void>;
  /** The newest attempt's trainer is heard now. */
  heard: () => Promise<void>;
}

/** A queued job on a database of its own, and a Ray at the wire that can lie. AIWeb could hear trainers since for ever. */
export async function openJobs(): Promise<JobsHarness> {
  const { db, url } = await testDatabase();
  const ray = new FakeRay();
  const address = await ray.start();
  const folder = await mkdtemp(join(tmpdir(), "aiweb-jobs-"));
  const config = readConfig({
    AIWEB_DATA_DIR: folder,
    AIWEB_SECRET_KEY: randomBytes(32).toString("base64"),
    AIWEB_INTERNAL_URL: address,
    DATABASE_URL: url,
    RAY_ADDRESS: address,
    RAY_SERVE_URL: address,
    RAY_AUTH_TOKEN: "the-token",
    LOG_LEVEL: "silent",
  });
  const context: JobsContext = {
    config,
    db,
    log: createLogger({ name: "test", level: "silent" }),
    storage: new FolderStorage(join(folder, "files")),
    ray: connectRay(config),
    hearing: new Hearing(address, 0),
  };
  onTestFinished(async () => {
    await context.ray?.close();
    await ray.stop();
    await rm(folder, { recursive: true, force: true });
  });
  const account = await db.insertInto("account").values({ kind: "person", handle: "tester", address: null, name: null, deleted_at: null }).returning("id").executeTakeFirstOrThrow();
  const { id: jobId } = await db
    .insertInto("job")
    .values({ kind: "fine-tune", owner_id: account.id, submission: randomUUID(), name: "facts", configuration: "{}", configuration_hash: "a".repeat(64), threads: 1 })
    .returning("id")
    .executeTakeFirstOrThrow();
  const attempts = () => listJobAttempts(db, jobId);
  const newest = async () => {
    const [attempt] = await attempts();
    if (attempt === undefined) throw new Error("No attempt.");
    return attempt;
  };
  return {
    context,
    ray,
    jobId,
    accountId: account.id,
    attempts,
    job: async () => {
      const job = await findJob(db, jobId);
      if (job === undefined) throw new Error("No job.");
      return job;
    },
    silentFor: async (seconds) => {
      const attempt = await newest();
      const then = new Date(Date.now() - seconds * 1_000);
      await db.updateTable("job_attempt").set(attempt.heartbeat_at === null ? { started_at: then } : { heartbeat_at: then }).where("id", "=", attempt.id).execute();
      await db.updateTable("job").set({ state_since: then }).where("id", "=", jobId).execute();
    },
    pausePassed: async () => {
      await db.updateTable("job_attempt").set({ ended_at: new Date(Date.now() - 60_000) }).where("job_id", "=", jobId).where("state", "=", "lost").execute();
    },
    heard: async () => {
      await db.updateTable("job_attempt").set({ heartbeat_at: new Date() }).where("id", "=", (await newest()).id).execute();
      await db.updateTable("job").set({ state: "running" }).where("id", "=", jobId).execute();
    },
  };
}
