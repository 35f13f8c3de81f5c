import { z } from "zod";
import { uuid } from "../ids.ts";

/** Asks a job to end; it does within 10 s and keeps its checkpoints. */
export const cancelJobInput = z.object({ job: uuid });
export const cancelJobOutput = z.object({ job: uuid });
