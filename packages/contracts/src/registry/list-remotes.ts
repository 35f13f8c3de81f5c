import { z } from "zod";
import { instant } from "../ids.ts";
import { pageInput, pageOf } from "../page.ts";
import { remoteName } from "./remote-name.ts";
import { publishedVersion, remoteSummary } from "./remote.ts";

export const listRemotesInput = pageInput;
export const listRemotesOutput = pageOf(remoteSummary);

export const getRemoteInput = z.object({ remote: remoteName });
/** Null while there is no such remote. */
export const getRemoteOutput = z.object({ remote: remoteSummary.nullable() });

export const listRemoteVersionsInput = pageInput.extend({ remote: remoteName });
/** Newest first. */
export const listRemoteVersionsOutput = pageOf(publishedVersion);

/** One change of a remote: who, what, why, before and after. */
export const remoteChangeRecord = z.object({
  id: z.number().int(),
  remote: remoteName,
  action: z.string(),
  actor: z.string(),
  reason: z.string(),
  before: z.unknown(),
  after: z.unknown(),
  at: instant,
});
export const listRemoteChangesInput = pageInput.extend({ remote: remoteName.nullable().default(null) });
/** Newest first. */
export const listRemoteChangesOutput = pageOf(remoteChangeRecord);
