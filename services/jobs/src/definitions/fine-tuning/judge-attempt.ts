import type { JobRow } from "@aiweb/db/tables/job.table";
import type { JobAttemptRow } from "@aiweb/db/tables/job-attempt.table";
import type { RayJobInfo } from "../../ray/ray-jobs.ts";
import { lastWords, whyLost } from "./why-lost.ts";

/** What to make of an attempt: leave it, say that it waits or starts, submit it again, or give it up. */
export type Verdict = { kind: "leave" } | { kind: "waits" } | { kind: "starts" } | { kind: "again" } | { kind: "lost"; reason: string; words?: string };

export interface Evidence {
  job: Pick<JobRow, "state" | "state_since">;
  attempt: Pick<JobAttemptRow, "heartbeat_at" | "started_at">;
  /** What Ray says; null when it knows no such job. */
  ray: RayJobInfo | null;
  now: number;
  /** Since when AIWeb could hear trainers; silence before that proves nothing. */
  hearingSince: number;
}

/** A trainer is heard every 5 s; after this long without a word, Ray's word is taken. */
const HEARD_LATELY_MS = 20_000;
/** Ray says RUNNING, but the process is gone or hangs. */
const DEAD_AFTER_MS = 90_000;
/** A first start downloads the base and imports torch before its first word. */
const FIRST_WORD_AFTER_MS = 300_000;

/** Decides by what Ray says and by what was heard; Ray is not always right (it forgets, and says RUNNING for ever). */
export function judgeAttempt({ job, attempt, ray, now, hearingSince }: Evidence): Verdict {
  const heard = attempt.heartbeat_at?.getTime() ?? null;
  const silent = now - Math.max(heard ?? attempt.started_at.getTime(), hearingSince);
  if (ray === null) {
    if (silent < HEARD_LATELY_MS) return { kind: "leave" };
    return { kind: "lost", reason: "Ray forgot the run" };
  }
  switch (ray.status) {
    case "PENDING":
      return { kind: heard === null ? "waits" : "leave" };
    case "RUNNING":
      if (heard === null) {
        if (job.state !== "starting") return { kind: "starts" };
        if (now - Math.max(job.state_since.getTime(), hearingSince) < FIRST_WORD_AFTER_MS) return { kind: "leave" };
        return { kind: "lost", reason: "The trainer started, but nothing was ever heard of it" };
      }
      if (silent < DEAD_AFTER_MS) return { kind: "leave" };
      return { kind: "lost", reason: "Ray said that it ran, but nothing was heard of it for 90 seconds" };
    case "SUCCEEDED":
      return { kind: "lost", reason: "Ray said that it ended well, but no result came" };
    case "STOPPED":
      return { kind: "lost", reason: "It was stopped in Ray" };
    case "FAILED":
      // Ray gives up what waits for a slot longer than it likes. Nothing ran, so nothing was lost.
      if (heard === null && ray.errorType === "JOB_SUPERVISOR_ACTOR_START_TIMEOUT") return { kind: "again" };
      return { kind: "lost", reason: whyLost(ray), words: lastWords(ray) };
  }
}
