import type { JobState } from "@aiweb/contracts/jobs/job";

export type JobListSearch = { search?: string; state?: JobState[] };

export const jobStates: readonly JobState[] = ["queued", "starting", "running", "saving", "succeeded", "failed", "cancelled"];

function isJobState(value: unknown): value is JobState {
  return jobStates.some((state) => state === value);
}

/** Reads the list's search and facets from the address; what does not fit is left out. */
export function jobListSearch(raw: Record<string, unknown>): JobListSearch {
  const states = Array.isArray(raw["state"]) ? raw["state"].filter(isJobState) : [];
  return {
    ...(typeof raw["search"] === "string" && raw["search"] !== "" ? { search: raw["search"] } : {}),
    ...(states.length > 0 ? { state: states } : {}),
  };
}
