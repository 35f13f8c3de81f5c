import { createHash, randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import type { ApiHarness, Member } from "@aiweb/api/testing/api-harness";
import { insertUpload } from "@aiweb/db/queries/upload/insert-upload";
import { ingestDatasetVersion } from "@aiweb/jobs/ingest-dataset-version";

/** What tests of datasets do again and again, on the api and the ingest task together. */
export interface DatasetDesk {
  /** A finished upload of these bytes. */
  upload: (member: Member, name: string, bytes: string | Uint8Array) => Promise<string>;
  /** Runs the ingest tasks that are in the queue, as the worker would. */
  ingest: () => Promise<void>;
  /** Runs the task of one version, as its `attempt`th try. */
  ingestVersion: (id: string, attempt?: number) => Promise<void>;
  /** A dataset of one file, ingested. */
  dataset: (member: Member, name: string, bytes: string | Uint8Array) => Promise<string>;
}

export function openDesk(api: ApiHarness): DatasetDesk {
  const { config, db, storage, log } = api.services;

  async function upload(member: Member, name: string, bytes: string | Uint8Array): Promise<string> {
    const id = randomUUID();
    const content = Buffer.from(bytes);
    await storage.put(`uploads/${id}`, Readable.from([content]));
    await insertUpload(db, {
      id,
      account_id: member.account.id,
      name,
      bytes: content.length,
      upload_offset: content.length,
      storage_key: `uploads/${id}`,
      sha256: createHash("sha256").update(content).digest("hex"),
      completed_at: new Date(),
      expires_at: new Date(Date.now() + 3_600_000),
    });
    return id;
  }

  async function ingest(): Promise<void> {
    const waiting = await db.selectFrom("dataset_version").select("id").where("state", "=", "ingesting").execute();
    for (const { id } of waiting) await ingestVersion(id);
  }

  async function ingestVersion(id: string, attempt = 1): Promise<void> {
    await ingestDatasetVersion({ config, db, storage, log }, { datasetVersion: id }, undefined, attempt);
  }

  return {
    upload,
    ingest,
    ingestVersion,
    dataset: async (member, name, bytes) => {
      const { id } = await member.call.datasets.create({ name: `set-${randomUUID().slice(0, 8)}`, uploads: [await upload(member, name, bytes)] });
      await ingest();
      return id;
    },
  };
}
