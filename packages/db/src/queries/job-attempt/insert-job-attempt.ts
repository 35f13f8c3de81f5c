import { randomUUID } from "node:crypto";
import type { Db } from "../../connect.ts";
import type { JobAttemptRow } from "../../tables/job-attempt.table.ts";

/**
 * A job's next attempt, which from now on is the one that counts. Its id and Ray's submission id are chosen here, before
 * any call. The caller holds the job's lock. `hashOf` gives the hash of the token that belongs to the id.
 */
export async function insertJobAttempt(tx: Db, jobId: string, hashOf: (attemptId: string) => Buffer, resume: { step: number; sha256: string } | null): Promise<JobAttemptRow> {
  const id = randomUUID();
  return await tx
    .insertInto("job_attempt")
    .values((select) => ({
      id,
      job_id: jobId,
      number: select
        .selectFrom("job_attempt")
        .select((row) => row.fn.coalesce(row(row.fn.max("number"), "+", 1), row.lit(1)).as("next"))
        .where("job_id", "=", jobId),
      state: "submitting",
      token_hash: hashOf(id),
      submission_id: `aiweb-${id}`,
      resume_step: resume?.step ?? null,
      resume_sha256: resume?.sha256 ?? null,
    }))
    .returningAll()
    .executeTakeFirstOrThrow();
}
