import { z } from "zod";
import { uuid } from "../ids.ts";

/** Queue task: brings a job's next attempt to Ray. Enqueued in the transaction that stores the job. */
export const RUN_FINE_TUNE = "run-fine-tune";
export const runFineTunePayload = z.object({ job: uuid });
