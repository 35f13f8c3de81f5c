import { z } from "zod";
import { remoteName, remoteVersionName } from "./remote-name.ts";

/** A server on the member's own machine, as `npm run dev -- --remote NAME` starts one. */
export const localOrigin = z.string().regex(/^http:\/\/(?:localhost|127\.0\.0\.1):[1-9]\d{1,4}$/, "An override leads to this machine alone: http://localhost:PORT.");

/** Where one browser gets a remote from instead: another published version, or this machine. */
export const remoteOverride = z.union([z.object({ version: remoteVersionName }), z.object({ local: localOrigin })]);
export type RemoteOverride = z.infer<typeof remoteOverride>;

/** By the remote's name. */
export const remoteOverrides = z.record(remoteName, remoteOverride);
export type RemoteOverrides = z.infer<typeof remoteOverrides>;

/** Null gives back what everybody gets. */
export const overrideRemoteInput = z.object({ remote: remoteName, to: remoteOverride.nullable() });
/** Those of the browser that asked; its next page has them. */
export const overrideRemoteOutput = z.object({ overrides: remoteOverrides });
