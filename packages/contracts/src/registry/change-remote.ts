import { z } from "zod";
import { remoteAudience, remoteChange, remoteStatus } from "./remote-deployment.ts";
import { remoteVersionName } from "./remote-name.ts";
import { remoteSummary } from "./remote.ts";

/** Gives a version to a share of the people, or to those that a rule names. All of them makes it the default. */
export const promoteRemoteInput = remoteChange.extend({
  version: remoteVersionName,
  to: z.union([z.object({ traffic: z.number().int().min(0).max(100) }), remoteAudience]),
});

/** Takes back what was shipped last: an open canary goes, else the default makes way for the one before it, or for `version`. */
export const rollbackRemoteInput = remoteChange.extend({ version: remoteVersionName.nullable().default(null) });

export const setRemoteStatusInput = remoteChange.extend({ status: remoteStatus });

export const changeRemoteOutput = remoteSummary;
