import { randomUUID } from "node:crypto";
import { utimes } from "node:fs/promises";
import { Readable } from "node:stream";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openApi, type ApiHarness, type Member } from "@aiweb/api/testing/api-harness";
import { sweepFiles } from "@aiweb/jobs/sweep-files";
import { openDesk, type DatasetDesk } from "./dataset-desk.ts";

let api: ApiHarness;
let desk: DatasetDesk;
let me: Member;

beforeAll(async () => {
  api = await openApi();
  desk = openDesk(api);
  me = await api.signUp();
});
afterAll(() => api.close());

/** A job with a checkpoint and a model's version: the keys of their files. */
async function learned(): Promise<string[]> {
  const { db } = api.services;
  const digest = "e".repeat(64);
  const job = await db.insertInto("job").values({ kind: "fine-tune", owner_id: me.account.id, submission: randomUUID(), name: "teach", configuration: "{}", configuration_hash: digest, threads: 1 }).returning("id").executeTakeFirstOrThrow();
  const checkpoint = `jobs/${job.id}/checkpoints/1-10.tar`;
  await db.insertInto("job_checkpoint").values({ job_id: job.id, step: 10, attempt: 1, storage_key: checkpoint, sha256: digest, bytes: 1 }).execute();
  const model = await db.insertInto("model").values({ owner_id: me.account.id, name: `taught-${job.id}`, provider: "fine-tune", task: "text-generation" }).returning("id").executeTakeFirstOrThrow();
  const adapter = `models/from-jobs/${job.id}/1/${digest}/adapter_model.safetensors`;
  await db.insertInto("model_version").values({ model_id: model.id, number: 1, base_model_id: model.id, base_digest: digest, files: JSON.stringify([{ name: "adapter_model.safetensors", key: adapter, bytes: 1, sha256: digest }]), bytes: 1 }).execute();
  return [checkpoint, adapter];
}

test("stored files that no row names go after a day, and no others", async () => {
  const id = await desk.dataset(me, "a.csv", "a\n1\n");
  const { fileList } = await me.call.datasets.get({ dataset: id });
  const kept = await api.services.db.selectFrom("dataset_file").select(["raw_key", "parquet_key"]).where("id", "=", fileList[0]?.id ?? "").executeTakeFirstOrThrow();
  const made = await learned();
  const named = [kept.raw_key, kept.parquet_key ?? "", ...made];
  const orphans = [`uploads/${randomUUID()}`, `parquet/${randomUUID()}.parquet`, `jobs/${randomUUID()}/checkpoints/1-10.tar`, `models/from-jobs/${randomUUID()}/1/${"a".repeat(64)}/adapter_model.safetensors`];
  const fresh = `uploads/${randomUUID()}`;
  for (const key of [...orphans, ...made, fresh]) await api.services.storage.put(key, Readable.from([Buffer.from("x")]));
  const twoDaysAgo = new Date(Date.now() - 2 * 86_400_000);
  for (const key of [...named, ...orphans]) await utimes(await api.services.storage.localPath(key), twoDaysAgo, twoDaysAgo);
  await sweepFiles(api.services);
  expect(await Promise.all([...named, fresh].map((key) => api.services.storage.size(key)))).not.toContain(null);
  expect(await Promise.all(orphans.map((key) => api.services.storage.size(key)))).toEqual(orphans.map(() => null));
});

test("with another database on the same files, nothing is swept", async () => {
  const { storage } = api.services;
  const file = `uploads/${randomUUID()}`;
  await storage.put(file, Readable.from([Buffer.from("x")]));
  const twoDaysAgo = new Date(Date.now() - 2 * 86_400_000);
  await utimes(await storage.localPath(file), twoDaysAgo, twoDaysAgo);
  await storage.put("installation", Readable.from([Buffer.from(randomUUID())]));
  await sweepFiles(api.services);
  expect(await storage.size(file)).toBe(1);
  await storage.remove("installation");
  await sweepFiles(api.services);
  expect(await storage.size(file)).toBeNull();
});
