import { z } from "zod";
import type { ModelVersion } from "@aiweb/contracts/models/model";
import type { Db } from "@aiweb/db/connect";
import { findJob } from "@aiweb/db/queries/job/find-job";
import type { findModelVersion } from "@aiweb/db/queries/model/find-model-version";
import { listVersionDatasets } from "@aiweb/db/queries/model/list-version-datasets";
import { listVersionTags } from "@aiweb/db/queries/model/list-version-tags";

type VersionRow = NonNullable<Awaited<ReturnType<typeof findModelVersion>>>;

const storedFiles = z.array(z.object({ name: z.string(), bytes: z.number().int(), sha256: z.string() }));
const weights = z.object({ datasets: z.array(z.object({ weight: z.number() })) });

/** A version with its tags, files and what it learned from. Private datasets of others stay unnamed, and its job is its owner's. */
export async function versionDetail(db: Db, version: VersionRow, accountId: string | null): Promise<ModelVersion> {
  const job = version.job_id === null ? undefined : await findJob(db, version.job_id);
  const [tags, datasets] = await Promise.all([listVersionTags(db, version.id), version.job_id === null ? [] : listVersionDatasets(db, version.job_id)]);
  const configured = weights.safeParse(job?.configuration);
  return {
    id: version.id,
    number: version.number,
    tags,
    job: job !== undefined && job.owner_id === accountId ? job.id : null,
    base: { ref: version.base_handle === null ? "" : `${version.base_handle}/${version.base_name}`, name: version.base_name ?? "a deleted model" },
    datasets: datasets.map((row) => {
      const deleted = row.dataset_id === null;
      const visible = !deleted && (row.visibility === "public" || row.owner_id === accountId);
      return {
        ref: visible ? `${row.owner_handle}/${row.name}` : "",
        name: visible ? (row.name ?? "") : deleted ? (row.deleted_name ?? "a deleted dataset") : "a private dataset",
        version: row.number ?? 0,
        weight: (configured.success ? configured.data.datasets[row.position]?.weight : undefined) ?? 1,
        deleted,
      };
    }),
    metrics: z.record(z.string(), z.number()).catch({}).parse(version.metrics),
    files: storedFiles.parse(version.files),
    bytes: version.bytes,
    card: version.card,
    createdAt: version.created_at.toISOString(),
  };
}
