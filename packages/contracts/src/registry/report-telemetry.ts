import { z } from "zod";
import { uuid } from "../ids.ts";
import { remoteName, remoteVersionName } from "./remote-name.ts";

/** A word of code: names and texts are of these, so that nothing a person wrote, and no key, gets into the log. */
const word = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);

/** One thing that a remote tells of itself. */
export const telemetryRecord = z.object({
  remote: remoteName,
  version: remoteVersionName.nullable(),
  kind: z.enum(["event", "measure", "error"]),
  name: word,
  /** Of a measure, in the unit that the name ends with. */
  value: z.number().nullable(),
  /** Of an error: its stable code, and the request that it came from. */
  code: word.nullable(),
  requestId: z.string().regex(/^[\w.-]{1,64}$/).nullable(),
  attributes: z.record(word, z.union([word, z.number(), z.boolean()])).refine((attributes) => Object.keys(attributes).length <= 10, "At most ten attributes."),
  /** Since the page load began. */
  milliseconds: z.number().int().min(0),
});
export type TelemetryRecord = z.infer<typeof telemetryRecord>;

/** POST /internal/registry/telemetry: what the remotes of one page load told since the last batch. */
export const telemetryBatch = z.object({
  /** Made by the page when it begins. */
  pageLoad: uuid,
  /** Records that were too many, or ill formed, and are not here. */
  dropped: z.number().int().min(0),
  records: z.array(telemetryRecord).max(50),
});
export type TelemetryBatch = z.infer<typeof telemetryBatch>;
