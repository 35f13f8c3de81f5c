import { z } from "zod";
import { sha256 } from "../ids.ts";
import { changeReason } from "./remote-deployment.ts";
import { remoteFilePath, remoteName, remoteVersionName } from "./remote-name.ts";
import { remoteSummary } from "./remote.ts";

/** Files of one version at most, what is compressed beside them included. */
export const MOST_REMOTE_FILES = 2_000;
/** Bytes of one file at most. */
export const MOST_REMOTE_FILE_BYTES = 32 * 2 ** 20;

export const publishRemoteInput = z.object({
  remote: remoteName,
  version: remoteVersionName,
  files: z
    .array(z.object({ path: remoteFilePath, sha256 }))
    .min(1)
    .max(MOST_REMOTE_FILES)
    .refine((files) => new Set(files.map(({ path }) => path)).size === files.length, "A file is named twice."),
  commit: z.string().regex(/^[0-9a-f]{7,64}$/).nullable().default(null),
  /** The revision it was decided on; null for a remote that is not there yet. */
  revision: z.number().int().min(0).nullable(),
  /** Per cent of the people that get it at once. The first version of a remote gets all. */
  traffic: z.number().int().min(0).max(100).default(0),
  /** By `npm start`: it takes all traffic unless a person decided who gets what. */
  byStart: z.boolean().default(false),
  reason: changeReason.default("Published."),
});

/** Either what has still to be sent (`PUT /internal/registry/files/SHA256`, then publish again), or the remote as it is now. */
export const publishRemoteOutput = z.discriminatedUnion("state", [
  z.object({ state: z.literal("incomplete"), missing: z.array(sha256) }),
  z.object({
    state: z.literal("published"),
    /** False when this very version was there already. */
    isNew: z.boolean(),
    remote: remoteSummary,
  }),
]);
