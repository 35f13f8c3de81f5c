import { z } from "zod";
import { remoteName, remoteVersionName } from "./remote-name.ts";

/** Per cent of the people who have no rule. */
const traffic = z.number().int().min(0).max(100);

/** Whom a rule gives a version to, whatever the traffic: one account, or a ring of them. */
export const remoteAudience = z.union([z.object({ handle: z.string().max(63) }), z.object({ ring: z.enum(["operators"]) })]);
export type RemoteAudience = z.infer<typeof remoteAudience>;

/** Who gets which version of a remote. Names are those of AWS's micro-frontend discovery schema. */
export const remoteDeployment = z
  .object({
    /** Versions that get traffic, and the default, which all get who have no other. */
    versions: z.array(z.object({ version: remoteVersionName, traffic, default: z.boolean() })).max(20),
    rules: z.array(z.object({ to: remoteAudience, version: remoteVersionName })).max(100),
    /** What was the default before this one: rollback goes there, and so does a browser where the default does not load. */
    lastGood: remoteVersionName.nullable(),
  })
  .refine(({ versions }) => versions.length === 0 || versions.filter((one) => one.default).length === 1, "Exactly one version is the default.")
  .refine(({ versions }) => versions.length === 0 || versions.reduce((sum, one) => sum + one.traffic, 0) === 100, "The traffic of all versions together is 100 per cent.")
  .refine(({ versions }) => new Set(versions.map(({ version }) => version)).size === versions.length, "A version is named twice.");
export type RemoteDeployment = z.infer<typeof remoteDeployment>;

/** Paused: pages loaded from now on show why, open ones go on. Killed: open pages stop too. */
export const remoteStatus = z.enum(["active", "paused", "killed"]);
export type RemoteStatus = z.infer<typeof remoteStatus>;

/** A sentence that the audit keeps. */
export const changeReason = z.string().trim().min(1, "Say why, in a sentence.").max(300);

/** A change names the revision that it was decided on: when the remote was changed meanwhile, it is refused with `conflict`. */
export const remoteChange = z.object({ remote: remoteName, revision: z.number().int().min(0), reason: changeReason });
