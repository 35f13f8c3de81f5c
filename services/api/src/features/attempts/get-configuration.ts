import type { FastifyRequest } from "fastify";
import { storedConfiguration } from "@aiweb/contracts/fine-tuning/stored-configuration";
import type { AttemptConfiguration } from "@aiweb/contracts/internal/attempt-configuration";
import type { Db } from "@aiweb/db/connect";
import { findDataset } from "@aiweb/db/queries/dataset/find-dataset";
import { listDatasetFiles } from "@aiweb/db/queries/dataset-file/list-dataset-files";
import type { Services } from "../../trpc/context.ts";
import { requireAttempt } from "./attempt-access.ts";

const HEARTBEAT_SECONDS = 5;

/** GET /internal/attempts/ID */
export async function getConfiguration({ db }: Services, request: FastifyRequest): Promise<AttemptConfiguration> {
  const { job, attempt } = await requireAttempt(db, request);
  const { resolved, ...configuration } = storedConfiguration.parse(job.configuration);
  const datasets = await Promise.all(
    configuration.datasets.map(async (entry, position) => {
      const files = await listDatasetFiles(db, resolved.datasets[position]?.versionId ?? "");
      return {
        name: entry.dataset,
        cardName: (await isPublic(db, resolved.datasets[position]?.id)) ? entry.dataset : "a private dataset",
        version: entry.version,
        files: files.map((file, index) => ({ index, rows: file.row_count ?? 0 })),
        weight: entry.weight,
        rowCap: entry.rowCap,
        mapping: entry.mapping,
      };
    }),
  );
  return {
    attempt: attempt.id,
    job: job.id,
    number: attempt.number,
    base: { name: configuration.base, digest: resolved.base.digest, abilities: { chat: resolved.base.abilities.chat } },
    datasets,
    training: { ...configuration.training, threads: resolved.threads },
    resume: attempt.resume_step === null || attempt.resume_sha256 === null ? null : { step: attempt.resume_step, sha256: attempt.resume_sha256 },
    heartbeatSeconds: HEARTBEAT_SECONDS,
  };
}

async function isPublic(db: Db, datasetId: string | undefined): Promise<boolean> {
  return datasetId !== undefined && (await findDataset(db, datasetId))?.visibility === "public";
}
