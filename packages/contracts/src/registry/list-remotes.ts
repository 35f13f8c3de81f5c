import { z } from "zod";
import { instant } from "../ids.ts";
import { pageInput, pageOf } from "../page.ts";
import { remoteDeployment, remoteStatus } from "./remote-deployment.ts";
import { remoteName, remoteVersionName } from "./remote-name.ts";
import { publishedVersion, remoteSummary } from "./remote.ts";

export const listRemotesInput = pageInput;
export const listRemotesOutput = pageOf(remoteSummary);

export const getRemoteInput = z.object({ remote: remoteName });
/** Null while there is no such remote. */
export const getRemoteOutput = z.object({ remote: remoteSummary.nullable() });

export const listRemoteVersionsInput = pageInput.extend({ remote: remoteName });
/** Newest first. */
export const listRemoteVersionsOutput = pageOf(publishedVersion);

/** What of a remote a change may change. */
const remoteState = z.object({ deployment: remoteDeployment, status: remoteStatus, reason: z.string().nullable(), decided: z.boolean() });

/** One change of a remote: who, what, why, before and after. */
export const remoteChangeRecord = z.object({
  id: z.number().int(),
  remote: remoteName,
  action: z.string(),
  actor: z.string(),
  reason: z.string(),
  /** By the canary watch, not by a person or a pipeline. */
  automatic: z.boolean(),
  before: remoteState.nullable(),
  /** The version is the one that the change was about, where it was about one. */
  after: remoteState.extend({ version: remoteVersionName.optional() }).nullable(),
  at: instant,
});
export const listRemoteChangesInput = pageInput.extend({ remote: remoteName.nullable().default(null) });
export type RemoteChangeRecord = z.infer<typeof remoteChangeRecord>;
/** Newest first. */
export const listRemoteChangesOutput = pageOf(remoteChangeRecord);
