import { z } from "zod";
import { facetCounts, pageInput, pageOf } from "../page.ts";
import { jobState, jobSummary } from "./job.ts";

/** One's own jobs. Search looks at name, id, base model and datasets. */
export const listJobsInput = pageInput.extend({ search: z.string().trim().max(200).default(""), state: z.array(jobState).max(7).default([]) });
export const listJobsOutput = pageOf(jobSummary).extend({ total: z.number().int(), facets: facetCounts });
