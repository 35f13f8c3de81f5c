import { z } from "zod";
import { uuid } from "../ids.ts";

/** Removes an ended job with its log and checkpoints; a tombstone stays for lineage. */
export const removeJobInput = z.object({ job: uuid });
export const removeJobOutput = z.object({ job: uuid });
