import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { uuid } from "@aiweb/contracts/ids";
import type { Db } from "@aiweb/db/connect";
import { findJob } from "@aiweb/db/queries/job/find-job";
import { lockJob } from "@aiweb/db/queries/job/lock-job";
import { findJobAttempt } from "@aiweb/db/queries/job-attempt/find-job-attempt";
import { findNewestAttempt } from "@aiweb/db/queries/job-attempt/find-newest-attempt";
import type { JobRow } from "@aiweb/db/tables/job.table";
import type { JobAttemptRow } from "@aiweb/db/tables/job-attempt.table";
import { carriesToken } from "@aiweb/service/derived-token";

/** An attempt that owns its job. */
export interface AttemptInForce {
  job: JobRow;
  attempt: JobAttemptRow;
}

const params = z.object({ attempt: uuid });

function superseded(): AppError {
  return new AppError("attempt-superseded", "Another attempt owns this run, or it has ended. End at once and write nothing more.");
}

/** The attempt that a request's token belongs to, whether or not it still owns its job. */
export async function authenticateAttempt(db: Db, request: FastifyRequest): Promise<JobAttemptRow> {
  const { attempt: id } = params.parse(request.params);
  const attempt = await findJobAttempt(db, id);
  if (attempt === undefined || !carriesToken(request.headers.authorization, attempt.token_hash)) {
    throw new AppError("token-invalid", "There is no such attempt, or this is not its token.");
  }
  return attempt;
}

async function inForce(db: Db, job: JobRow | undefined, attemptId: string): Promise<AttemptInForce> {
  if (job === undefined) throw superseded();
  const attempt = await findNewestAttempt(db, job.id);
  if (attempt?.id !== attemptId || (attempt.state !== "submitting" && attempt.state !== "running")) throw superseded();
  return { job, attempt };
}

/** For reading, and before a long upload: the request's attempt, which still owns its job. Else 401, or 409: the fence. */
export async function requireAttempt(db: Db, request: FastifyRequest): Promise<AttemptInForce> {
  const attempt = await authenticateAttempt(db, request);
  return await inForce(db, await findJob(db, attempt.job_id), attempt.id);
}

/** For writing: the same, in a transaction that holds the job's lock, so that no newer attempt can begin meanwhile. */
export async function writeAsAttempt<T>(db: Db, attempt: JobAttemptRow, work: (tx: Db, held: AttemptInForce) => Promise<T>): Promise<T> {
  return await db.transaction().execute(async (tx) => {
    const held = await inForce(tx, await lockJob(tx, attempt.job_id), attempt.id);
    return await work(tx, held);
  });
}
