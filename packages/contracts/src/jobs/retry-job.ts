import { z } from "zod";
import { uuid } from "../ids.ts";

/** Starts an ended job again from step 0, as a new attempt. */
export const retryJobInput = z.object({ job: uuid });
export const retryJobOutput = z.object({ job: uuid });
