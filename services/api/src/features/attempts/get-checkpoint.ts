import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { listJobCheckpoints } from "@aiweb/db/queries/job-checkpoint/list-job-checkpoints";
import type { Services } from "../../trpc/context.ts";
import { requireAttempt } from "./attempt-access.ts";
import { sendStored } from "./stored-body.ts";

const params = z.object({ step: z.coerce.number().int().min(0) });

/** GET /internal/attempts/ID/checkpoints/STEP: the one that the attempt's configuration names. */
export async function getCheckpoint({ db, storage }: Services, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { job, attempt } = await requireAttempt(db, request);
  const { step } = params.parse(request.params);
  const checkpoint = (await listJobCheckpoints(db, job.id)).find((row) => row.step === step && row.sha256 === attempt.resume_sha256);
  if (checkpoint === undefined) throw new AppError("not-found", "There is no such checkpoint any more.");
  return await sendStored(storage, checkpoint.storage_key, reply);
}
