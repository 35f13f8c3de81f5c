import { z } from "zod";
import { modelAbilities } from "../models/model.ts";
import { sha256, uuid } from "../ids.ts";
import { fineTuneConfiguration } from "./fine-tune-configuration.ts";

/** A fine-tune's exact configuration as the job keeps it: what was submitted, and what each name meant at that moment. */
export const storedConfiguration = fineTuneConfiguration.extend({
  resolved: z.object({
    base: z.object({ id: uuid, digest: sha256, abilities: modelAbilities }),
    datasets: z.array(z.object({ id: uuid, versionId: uuid, hash: z.string() })),
    threads: z.number().int().positive(),
  }),
});
export type StoredConfiguration = z.infer<typeof storedConfiguration>;
