import { z } from "zod";
import { instant } from "../ids.ts";
import { remoteDeployment, remoteStatus } from "./remote-deployment.ts";
import { remoteName, remoteVersionName } from "./remote-name.ts";

/** A published version, as publishers see it. It never changes. */
export const publishedVersion = z.object({
  version: remoteVersionName,
  commit: z.string().nullable(),
  publishedBy: z.string(),
  publishedAt: instant,
  hostApi: z.string(),
  files: z.number().int(),
  bytes: z.number().int(),
  /** SHA-256 over its files: the same content has the same. */
  contentDigest: z.string(),
});
export type PublishedVersion = z.infer<typeof publishedVersion>;

/** A remote, as publishers see it. */
export const remoteSummary = z.object({
  name: remoteName,
  title: z.string(),
  owner: z.string(),
  /** Counts its changes; the next change names it. */
  revision: z.number().int(),
  status: remoteStatus,
  reason: z.string().nullable(),
  deployment: remoteDeployment,
  /** Whether a person or a pipeline decided who gets which version; `npm start` then leaves that alone. */
  decided: z.boolean(),
  versionCount: z.number().int(),
});
export type RemoteSummary = z.infer<typeof remoteSummary>;
