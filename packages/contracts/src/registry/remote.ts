import { z } from "zod";
import { instant } from "../ids.ts";
import { remoteDeployment, remoteStatus } from "./remote-deployment.ts";
import { remoteName, remoteVersionName } from "./remote-name.ts";

/** Page loads of the last 24 hours, as browsers told of them. */
export const loadCounts = z.object({
  loads: z.number().int(),
  failed: z.number().int(),
  /** Milliseconds until its pages were there, of those that loaded; null while none did. */
  p50: z.number().nullable(),
  p95: z.number().nullable(),
});
export type LoadCounts = z.infer<typeof loadCounts>;

/** A published version, as publishers see it. All of it but the loads never changes. */
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
  loads: loadCounts,
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
  /** The newest version, by whom and when it was published; null while there is none. */
  shipped: z.object({ version: remoteVersionName, by: z.string(), at: instant }).nullable(),
  loads: loadCounts,
});
export type RemoteSummary = z.infer<typeof remoteSummary>;
