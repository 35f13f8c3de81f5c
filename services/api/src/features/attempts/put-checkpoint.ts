import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { deleteJobCheckpoint } from "@aiweb/db/queries/job-checkpoint/delete-job-checkpoint";
import { insertJobCheckpoint } from "@aiweb/db/queries/job-checkpoint/insert-job-checkpoint";
import { listJobCheckpoints } from "@aiweb/db/queries/job-checkpoint/list-job-checkpoints";
import { insertLiveEvent } from "@aiweb/db/queries/live-event/insert-live-event";
import type { Services } from "../../trpc/context.ts";
import { requireAttempt, writeAsAttempt } from "./attempt-access.ts";
import { declaredSha256, storeBody } from "./stored-body.ts";

/** A torn one falls back to the one before; more would only take disk. */
const KEPT = 3;
const params = z.object({ step: z.coerce.number().int().min(0) });

/** PUT /internal/attempts/ID/checkpoints/STEP: counts once its bytes are stored and verified, if the attempt still does. */
export async function putCheckpoint({ db, storage }: Services, request: FastifyRequest): Promise<{ stored: true }> {
  const { attempt, job } = await requireAttempt(db, request);
  const { step } = params.parse(request.params);
  const key = `jobs/${job.id}/checkpoints/${attempt.number}-${step}-${declaredSha256(request)}.tar`;
  const { bytes, sha256 } = await storeBody(storage, key, request);
  try {
    const surplus = await writeAsAttempt(db, attempt, async (tx) => {
      await insertJobCheckpoint(tx, { job_id: job.id, step, attempt: attempt.number, storage_key: key, sha256, bytes });
      const old = (await listJobCheckpoints(tx, job.id)).slice(KEPT);
      for (const checkpoint of old) await deleteJobCheckpoint(tx, checkpoint);
      await insertLiveEvent(tx, { accountId: job.owner_id, topic: `job:${job.id}`, payload: { checkpoint: step } });
      return old;
    });
    for (const checkpoint of surplus) await storage.remove(checkpoint.storage_key);
  } catch (error) {
    // Sent twice, the first one may count already.
    const counts = (await listJobCheckpoints(db, job.id)).some((checkpoint) => checkpoint.storage_key === key);
    if (!counts) await storage.remove(key);
    throw error;
  }
  return { stored: true };
}
