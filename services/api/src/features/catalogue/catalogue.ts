import { z } from "zod";
import { modelLifecycle, modelProvider, modelTask } from "@aiweb/contracts/models/model";
import document from "./catalogue.json" with { type: "json" };

const entry = z.object({
  maker: z.string(),
  name: z.string(),
  provider: modelProvider,
  task: modelTask,
  description: z.string(),
  licence: z.string(),
  parameters: z.number().int().nullable(),
  contextLength: z.number().int().nullable(),
  abilities: z.array(z.enum(["chat", "complete", "fine-tune"])),
  lifecycle: modelLifecycle.default({ state: "active", since: null, successor: null }),
  upstreamId: z.string(),
  pageUrl: z.url(),
  fineTuneNeeds: z.array(z.string()).default([]),
  /** Its files are prepared on this machine at set-up. */
  localBase: z.boolean().default(false),
  card: z.array(z.string()).transform((lines) => lines.join("\n")),
});
export type CatalogueEntry = z.infer<typeof entry>;

/** The platform models, in order of relevance. Data, never code: a model that goes is a change of its lifecycle here. */
export const catalogue = z.object({ makers: z.array(z.object({ handle: z.string(), name: z.string() })), models: z.array(entry) }).parse(document);
