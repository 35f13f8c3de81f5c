import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { listDatasetFiles } from "@aiweb/db/queries/dataset-file/list-dataset-files";
import type { Services } from "../../trpc/context.ts";
import { requireAttempt } from "./attempt-access.ts";
import { resolvedOf } from "./resolved-of.ts";
import { sendStored } from "./stored-body.ts";

const index = z.coerce.number().int().min(0);
const params = z.object({ dataset: index, file: index });

/** GET /internal/attempts/ID/datasets/INDEX/files/INDEX: Parquet of exactly the version that the job was made with. */
export async function getDatasetFile({ db, storage }: Services, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { job } = await requireAttempt(db, request);
  const { dataset, file } = params.parse(request.params);
  const entry = resolvedOf(job).datasets[dataset];
  const key = entry === undefined ? undefined : (await listDatasetFiles(db, entry.versionId))[file]?.parquet_key;
  if (key === undefined || key === null) throw new AppError("not-found", "That file of the dataset is gone; was the dataset deleted?");
  return await sendStored(storage, key, reply);
}
