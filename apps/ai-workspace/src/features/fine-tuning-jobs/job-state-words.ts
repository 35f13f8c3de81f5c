import type { JobState } from "@aiweb/contracts/jobs/job";

type Tone = "good" | "warn" | "bad" | "neutral" | "accent";

/** A state in a word, and its tone. */
export const jobStateWords: Record<JobState, { word: string; tone: Tone }> = {
  queued: { word: "Queued", tone: "neutral" },
  starting: { word: "Starting", tone: "warn" },
  running: { word: "Running", tone: "warn" },
  saving: { word: "Saving", tone: "warn" },
  succeeded: { word: "Succeeded", tone: "good" },
  failed: { word: "Failed", tone: "bad" },
  cancelled: { word: "Cancelled", tone: "neutral" },
};
