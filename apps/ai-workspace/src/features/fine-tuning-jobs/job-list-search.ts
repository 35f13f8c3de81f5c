import type { JobState } from "@aiweb/contracts/jobs/job";
import { stateSearch, type StateSearch } from "../../app/state-search.ts";

export type JobListSearch = StateSearch<JobState>;

export const jobStates: readonly JobState[] = ["queued", "starting", "running", "saving", "succeeded", "failed", "cancelled"];

/** Reads the list's search and facets from the address. */
export const jobListSearch = stateSearch(jobStates);
