import { z } from "zod";
import { changeReason, remoteAudience, remoteChange, remoteStatus } from "./remote-deployment.ts";
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

/** Why, asked of a person before a change that needs nothing else. */
export const reasonForm = z.object({ reason: changeReason });

/** A promotion as a form asks for it: one of three audiences, and what is entered for the others stays. */
export const promoteRemoteForm = z
  .object({ audience: z.enum(["share", "account", "operators"]), traffic: z.number().int().min(1).max(100), handle: z.string().trim().max(63), reason: changeReason })
  .refine(({ audience, handle }) => audience !== "account" || handle !== "", { path: ["handle"], error: "Say whose account." });
export type PromoteRemoteForm = z.output<typeof promoteRemoteForm>;

export const changeRemoteOutput = remoteSummary;
