import { z } from "zod";
import type { ModelVersion } from "@aiweb/contracts/models/model";
import { storedFiles } from "@aiweb/contracts/models/stored-files";
import type { Db } from "@aiweb/db/connect";
import { findJob } from "@aiweb/db/queries/job/find-job";
import type { findModelVersion } from "@aiweb/db/queries/model/find-model-version";
import { listVersionDatasets } from "@aiweb/db/queries/model-version/list-version-datasets";
import { listVersionTags } from "@aiweb/db/queries/model/list-version-tags";
import { findTombstone } from "@aiweb/db/queries/tombstone/find-tombstone";

type VersionRow = NonNullable<Awaited<ReturnType<typeof findModelVersion>>>;
type LearnedRow = Awaited<ReturnType<typeof listVersionDatasets>>[number];

/** Who reads, and whose the model is: its owner knew what it learned from. */
export interface VersionReader {
  accountId: string | null;
  ownerId: string;
}

/** A dataset as the reader may know it: private ones of others stay unnamed, deleted ones too. */
function learnedFrom(row: LearnedRow, { accountId, ownerId }: VersionReader): ModelVersion["datasets"][number] {
  const { number, weight, row_count: rows } = row;
  const known = accountId === ownerId;
  if (row.dataset_id === null) {
    const told = known || row.deleted_visibility === "public" || (accountId !== null && row.deleted_owner_id === accountId);
    return { ref: "", name: told ? row.learned_name : "a deleted dataset", version: number, weight, rows, deleted: true };
  }
  const visible = row.visibility === "public" || row.owner_id === accountId;
  return { ref: visible ? `${row.owner_handle}/${row.name}` : "", name: visible ? (row.name ?? "") : known ? row.learned_name : "a private dataset", version: number, weight, rows, deleted: false };
}

/** A version with its tags, files and what it learned from. Its job is its owner's; of a removed one the name stays. */
export async function versionDetail(db: Db, version: VersionRow, reader: VersionReader): Promise<ModelVersion> {
  const { accountId } = reader;
  const job = version.job_id === null ? undefined : await findJob(db, version.job_id);
  const gone = version.job_id === null || job !== undefined ? undefined : await findTombstone(db, version.job_id);
  const [tags, datasets] = await Promise.all([listVersionTags(db, version.id), listVersionDatasets(db, version.id)]);
  return {
    id: version.id,
    number: version.number,
    tags,
    job: job !== undefined && job.owner_id === accountId ? job.id : null,
    removedJob: gone !== undefined && gone.owner_id === accountId ? gone.name : null,
    base: { ref: version.base_handle === null ? "" : `${version.base_handle}/${version.base_name}`, name: version.base_name ?? "a deleted model" },
    datasets: datasets.map((row) => learnedFrom(row, reader)),
    metrics: z.record(z.string(), z.number()).catch({}).parse(version.metrics),
    files: storedFiles.parse(version.files).map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 })),
    bytes: version.bytes,
    card: version.card,
    createdAt: version.created_at.toISOString(),
  };
}
