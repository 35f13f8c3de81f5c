import { storedConfiguration } from "@aiweb/contracts/fine-tuning/stored-configuration";
import { AppError } from "@aiweb/contracts/errors/app-error";
import type { Db } from "@aiweb/db/connect";
import { insertLiveEvent } from "@aiweb/db/queries/live-event/insert-live-event";
import { findModel } from "@aiweb/db/queries/model/find-model";
import { upsertFineTunedModel } from "@aiweb/db/queries/model/upsert-fine-tuned-model";
import { insertModelVersion } from "@aiweb/db/queries/model-version/insert-model-version";
import { insertVersionDatasets } from "@aiweb/db/queries/model-version/insert-version-datasets";
import { upsertModelTag } from "@aiweb/db/queries/model-tag/upsert-model-tag";
import type { JobRow } from "@aiweb/db/tables/job.table";

export interface ResultFiles {
  files: { name: string; bytes: number; sha256: string; key: string }[];
  metrics: Record<string, number>;
  card: string;
}

/** Makes the job's model, or its next version, and moves `latest` to it. */
export async function storeModelVersion(tx: Db, job: JobRow, result: ResultFiles) {
  const configuration = storedConfiguration.parse(job.configuration);
  const { base: resolved, datasets } = configuration.resolved;
  const base = await findModel(tx, resolved.id);
  if (base === undefined) throw new AppError("bad-request", "The base model is not listed here any more.");
  const model = await upsertFineTunedModel(tx, {
    owner_id: job.owner_id,
    name: configuration.name,
    provider: "fine-tune",
    task: base.task,
    description: configuration.description,
    card: result.card,
    licence: base.licence,
    parameters: base.parameters,
    context_length: base.context_length,
    can_chat: base.can_chat,
    can_complete: base.can_complete,
    can_fine_tune: false,
    visibility: configuration.visibility,
  });
  const version = await insertModelVersion(tx, {
    model_id: model.id,
    job_id: job.id,
    base_model_id: resolved.id,
    base_digest: resolved.digest,
    files: JSON.stringify(result.files),
    metrics: JSON.stringify(result.metrics),
    card: result.card,
    bytes: result.files.reduce((sum, file) => sum + file.bytes, 0),
  });
  await insertVersionDatasets(
    tx,
    version.id,
    configuration.datasets.flatMap((entry, position) => {
      const meant = datasets[position];
      if (meant === undefined) return [];
      return [{ dataset_id: meant.id, dataset_version_id: meant.versionId, name: entry.dataset, number: entry.version, hash: meant.hash, weight: entry.weight, rowCap: entry.rowCap }];
    }),
  );
  await upsertModelTag(tx, { modelId: model.id, tag: "latest", versionId: version.id });
  await insertLiveEvent(tx, { accountId: job.owner_id, topic: "models", payload: { model: model.id } });
  await insertLiveEvent(tx, { accountId: job.owner_id, topic: `model:${model.id}`, payload: { version: version.number } });
  return { model, version };
}
