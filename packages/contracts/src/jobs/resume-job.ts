import { z } from "zod";
import { uuid } from "../ids.ts";

/** Starts an ended job again from its last good checkpoint. */
export const resumeJobInput = z.object({ job: uuid });
export const resumeJobOutput = z.object({ job: uuid });
