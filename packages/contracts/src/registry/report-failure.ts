import { z } from "zod";
import { uuid } from "../ids.ts";
import { remoteName, remoteVersionName } from "./remote-name.ts";
import { failureKind } from "./report-load.ts";

/** A person tells a remote's team of a card that stood in its place. No message of an error, no search of the address: they may hold what people wrote. */
export const reportFailureInput = z.object({
  remote: remoteName,
  /** The version that failed; null where none was known. */
  version: remoteVersionName.nullable(),
  failure: failureKind,
  /** The federation runtime's code, where it gave one. */
  code: z.string().regex(/^RUNTIME-\d{3}$/).nullable(),
  /** Names this page load in the server's log, as its other reports do. */
  pageLoad: uuid,
  /** What the card showed: the failed request's id, or the page load's. */
  trace: z.string().regex(/^[\w.-]{1,64}$/),
  /** The page's path. */
  path: z.string().regex(/^\/[^?#]*$/).max(300),
  /** What the person wants to say. */
  sentence: z.string().trim().max(300, "Keep it to 300 characters."),
});
export type FailureReport = z.infer<typeof reportFailureInput>;

export const reportFailureOutput = z.object({ reported: z.literal(true) });
