import { z } from "zod";
import { uuid } from "../ids.ts";
import { remoteName, remoteVersionName } from "./remote-name.ts";

/** What kind of failure: a short name, never a message. */
export const failureKind = z.string().regex(/^[a-z-]{1,40}$/);

/** How one remote came up in one page load. Sent once per page load, remote and version. */
export const reportLoadInput = z.object({
  /** Made by the page when it begins. */
  pageLoad: uuid,
  remote: remoteName,
  version: remoteVersionName,
  outcome: z.enum(["loaded", "failed"]),
  /** From asking for it to its pages being there. */
  milliseconds: z.number().int().min(0).max(600_000),
  /** Null where it did not fail. */
  failure: failureKind.nullable(),
});
