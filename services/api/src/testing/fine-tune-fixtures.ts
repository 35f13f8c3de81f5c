import { createHash, randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import type { LightMyRequestResponse } from "fastify";
import { lockJob } from "@aiweb/db/queries/job/lock-job";
import { insertJobAttempt } from "@aiweb/db/queries/job-attempt/insert-job-attempt";
import { listJobCheckpoints } from "@aiweb/db/queries/job-checkpoint/list-job-checkpoints";
import type { JobAttemptRow } from "@aiweb/db/tables/job-attempt.table";
import { deriveToken, hashToken } from "@aiweb/service/derived-token";
import type { ApiHarness, Member } from "./api-harness.ts";

export const sha256 = (bytes: string | Buffer): string => createHash("sha256").update(bytes).digest("hex");

const column = (name: string, kind: string) => ({ name, type: "VARCHAR", kind, nullCount: 0, distinctCount: null, minimum: null, maximum: null });

/** A base model that can be taught here and one that cannot, and a member's ready dataset of questions and answers. */
export async function seedFineTune({ services: { db, storage } }: ApiHarness, member: Member) {
  const handle = `maker-${randomUUID().slice(0, 8)}`;
  const maker = await db.insertInto("account").values({ kind: "provider", handle, name: "Maker", address: null, deleted_at: null }).returning("id").executeTakeFirstOrThrow();
  const base = { owner_id: maker.id, provider: "this-machine", task: "text-generation", visibility: "public", can_chat: true, can_complete: true } as const;
  await db.insertInto("model").values([{ ...base, name: "tiny", can_fine_tune: true, base_digest: "b".repeat(64) }, { ...base, name: "huge", can_fine_tune: true, fine_tune_needs: JSON.stringify(["It needs a GPU with 24 GB of memory."]) }]).execute();
  const dataset = await db.insertInto("dataset").values({ owner_id: member.account.id, name: "facts" }).returning("id").executeTakeFirstOrThrow();
  const version = await db.insertInto("dataset_version").values({ dataset_id: dataset.id, number: 1, state: "ready", hash: "d".repeat(64), row_count: 2, change: "test" }).returning("id").executeTakeFirstOrThrow();
  const key = `parquet/${randomUUID()}`;
  await storage.put(key, Readable.from([Buffer.from("PAR1")]));
  await db
    .insertInto("dataset_file")
    .values({ dataset_version_id: version.id, position: 0, name: "facts.csv", format: "csv", state: "ready", raw_key: key, raw_sha256: "e".repeat(64), raw_bytes: 4, parquet_key: key, row_count: 2, columns: JSON.stringify([column("question", "text"), column("answer", "text"), column("n", "number")]) })
    .execute();
  return { base: `${handle}/tiny`, tooLarge: `${handle}/huge`, dataset: `${member.account.handle}/facts`, datasetId: dataset.id };
}

/** What the Model Builder would submit. */
export function fineTuneInput(names: { base: string; dataset: string }, name = "taught") {
  const mapping = { kind: "prompt-completion" as const, prompt: "question", completion: "answer", system: null };
  return { submission: randomUUID(), name, base: names.base, datasets: [{ dataset: names.dataset, version: 1, weight: 1, rowCap: null, mapping }], training: { steps: 10, epochs: null } };
}

/** An attempt with the requests that its trainer makes. */
export interface FakeTrainer {
  attempt: JobAttemptRow;
  get: (path?: string) => Promise<LightMyRequestResponse>;
  post: (path: string, body: object) => Promise<LightMyRequestResponse>;
  put: (path: string, bytes: string, declared?: string) => Promise<LightMyRequestResponse>;
}

/** Begins a job's next attempt, as the job worker does, and plays its trainer. */
export async function beginAttempt(harness: ApiHarness, jobId: string): Promise<FakeTrainer> {
  const { services, app, config } = harness;
  const token = (id: string) => deriveToken(config.AIWEB_SECRET_KEY, "job-attempt", id);
  const attempt = await services.db.transaction().execute(async (tx) => {
    await lockJob(tx, jobId);
    const [checkpoint] = await listJobCheckpoints(tx, jobId);
    return await insertJobAttempt(tx, jobId, (id) => hashToken(token(id)), checkpoint ?? null);
  });
  const url = `/internal/attempts/${attempt.id}`;
  const headers = { authorization: `Bearer ${token(attempt.id)}`, host: "localhost" };
  return {
    attempt,
    get: (path = "") => app.inject({ method: "GET", url: url + path, headers }),
    post: (path, body) => app.inject({ method: "POST", url: url + path, headers, payload: body }),
    put: (path, bytes, declared = sha256(bytes)) => app.inject({ method: "PUT", url: url + path, headers: { ...headers, "content-type": "application/octet-stream", "x-sha256": declared }, payload: Buffer.from(bytes) }),
  };
}
