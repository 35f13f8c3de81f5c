import { z } from "zod";

/** A remote's name: it stands in addresses, and the federation's container is named by it. */
export const remoteName = z.string().regex(/^[a-z][a-z0-9-]{0,62}$/, "A remote's name is lower-case letters, digits and hyphens, and begins with a letter (63 at most).");

/** A version of a remote (semver 2.0.0 without build metadata, which no version can be told apart by). */
export const remoteVersionName = z
  .string()
  .max(100)
  .regex(/^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/, "A version is three numbers, such as 1.4.0, or 1.4.0-beta.1 (semver).");

/** A file of a version, relative to its folder: segments of safe characters, none of them dots alone. */
export const remoteFilePath = z
  .string()
  .max(250)
  .regex(/^(?:[\w~@-][\w.~@-]*\/)*[\w~@-][\w.~@-]*$/, "A file's path is made of letters, digits, dots and hyphens.");
