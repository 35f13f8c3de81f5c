import { z } from "zod";

/** The files of a model version as its row keeps them; `key` is where storage has it. */
export const storedFiles = z.array(z.object({ name: z.string(), bytes: z.number().int(), sha256: z.string(), key: z.string() }));
