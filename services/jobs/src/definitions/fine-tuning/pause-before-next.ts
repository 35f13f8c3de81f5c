import type { JobAttemptRow } from "@aiweb/db/tables/job-attempt.table";

/** Before the second, third… attempt that begins where the one before was lost. A lost node is made up for at once. */
const PAUSES_MS = [0, 5_000, 15_000, 45_000];

/** Until when the next attempt waits; what goes wrong at once would else use up all attempts within seconds. `attempts` newest first. */
export function pauseBeforeNext(attempts: Pick<JobAttemptRow, "state" | "resume_step" | "ended_at">[]): number {
  const [newest] = attempts;
  if (newest === undefined || newest.state !== "lost") return 0;
  const other = attempts.findIndex((attempt) => attempt.state !== "lost" || attempt.resume_step !== newest.resume_step);
  const vain = other === -1 ? attempts.length : other;
  return (newest.ended_at?.getTime() ?? 0) + (PAUSES_MS[Math.min(vain, PAUSES_MS.length) - 1] ?? 0);
}
