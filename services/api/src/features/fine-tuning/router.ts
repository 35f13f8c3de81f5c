import { router } from "../../trpc/trpc.ts";
import { createJob } from "./create-job.ts";
import { estimateJob } from "./estimate-job.ts";
import { guessMapping } from "./guess-mapping.ts";
import { previewSamples } from "./preview-samples.ts";

export const fineTuningRouter = router({ createJob, previewSamples, guessMapping, estimateJob });
