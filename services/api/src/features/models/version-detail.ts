import { z } from "zod";
import type { ModelVersion } from "@aiweb/contracts/models/model";
import { storedFiles } from "@aiweb/contracts/models/stored-files";
import type { Db } from "@aiweb/db/connect";
import type { findModelVersion } from "@aiweb/db/queries/model/find-model-version";
import { listVersionDatasets } from "@aiweb/db/queries/model-version/list-version-datasets";
import { listVersionJobs } from "@aiweb/db/queries/model-version/list-version-jobs";
import { listVersionTags } from "@aiweb/db/queries/model/list-version-tags";

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
  const thenName = row.learned_name.slice(row.learned_name.indexOf("/") + 1);
  if (row.dataset_id === null) {
    const told = known || row.deleted_visibility === "public" || (accountId !== null && row.deleted_owner_id === accountId);
    return { ref: "", name: told ? thenName : "a deleted dataset", version: number, weight, rows, deleted: true };
  }
  const visible = row.visibility === "public" || row.owner_id === accountId;
  return { ref: visible ? `${row.owner_handle}/${row.name}` : "", name: visible ? (row.name ?? "") : known ? thenName : "a private dataset", version: number, weight, rows, deleted: false };
}

/** Versions with their tags, files and what they learned from. A job is its owner's; of a removed one the name stays. */
export async function versionDetails(db: Db, versions: readonly VersionRow[], reader: VersionReader): Promise<ModelVersion[]> {
  if (versions.length === 0) return [];
  const ids = versions.map((version) => version.id);
  const [tags, datasets, jobs] = await Promise.all([listVersionTags(db, ids), listVersionDatasets(db, ids), listVersionJobs(db, ids)]);
  return versions.map((version) => {
    const job = jobs.find((row) => row.version_id === version.id);
    return {
      id: version.id,
      number: version.number,
      tags: tags.filter((row) => row.model_version_id === version.id).map((row) => row.tag),
      job: job !== undefined && job.owner_id === reader.accountId ? job.id : null,
      removedJob: job !== undefined && job.id === null && job.removed_owner_id === reader.accountId ? job.removed_name : null,
      base: { ref: version.base_handle === null ? "" : `${version.base_handle}/${version.base_name}`, name: version.base_name ?? "a deleted model" },
      datasets: datasets.filter((row) => row.model_version_id === version.id).map((row) => learnedFrom(row, reader)),
      metrics: z.record(z.string(), z.number()).catch({}).parse(version.metrics),
      files: storedFiles.parse(version.files).map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 })),
      bytes: version.bytes,
      card: version.card,
      createdAt: version.created_at.toISOString(),
    };
  });
}

/** The same of one version, or null for none. */
export async function versionDetail(db: Db, version: VersionRow | undefined, reader: VersionReader): Promise<ModelVersion | null> {
  const [detail] = await versionDetails(db, version === undefined ? [] : [version], reader);
  return detail ?? null;
}
