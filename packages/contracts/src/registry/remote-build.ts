import { z } from "zod";
import { remoteFilePath, remoteName } from "./remote-name.ts";

/** The file in a build that says what the build is. */
export const REMOTE_BUILD_FILE = "remote.json";

/** A path of the app: no host, no query. */
const appPath = z
  .string()
  .max(200)
  .regex(/^(?:\/[\w{}$.~-]+)+$/, "A path begins with a slash.");

/** One page of a remote that the navigation shows. */
export const remoteNavigation = z.object({
  path: appPath,
  title: z.string().min(1).max(60),
  /** Name in the ui package's icon list. */
  icon: z.string().max(40),
  group: z.string().min(1).max(60),
  /** Live count shown beside the title, by name (`running-jobs`). */
  badge: z.string().max(40).optional(),
});

/**
 * What a build says of itself, in remote.json beside its files. It holds no time, commit or version: the same sources
 * give the same bytes. Paths of files are relative to the build.
 */
export const remoteBuild = z
  .object({
    name: remoteName,
    title: z.string().min(1).max(60),
    owner: z.string().min(1).max(80),
    /** The container's entry script, by which the shell loads it. */
    entry: remoteFilePath,
    /** Module Federation's manifest; tools read it. */
    manifest: remoteFilePath,
    /** Range of the host API it was built against. */
    hostApi: z.string().regex(/^\^?\d+\.\d+\.\d+$/),
    /** Range of the back end's contract it was built against; builds that do not say are of the first. */
    backEnd: z.string().regex(/^\^?\d+\.\d+\.\d+$/).default("^1.0.0"),
    /** Its place in the navigation, from the top. */
    order: z.number().default(100),
    /** Path prefixes that belong to it. */
    routes: z.array(appPath).min(1).max(20),
    navigation: z.array(remoteNavigation).max(40),
    /** Scripts and style sheets that each of its pages begins with. */
    first: z.array(remoteFilePath).max(100).default([]),
    /** What each of its pages needs beside these; the path is the router's, with `$name` and `{-$name}` for what varies. */
    pages: z.array(z.object({ path: appPath, files: z.array(remoteFilePath).max(200) })).max(200).default([]),
  })
  .refine(({ routes, navigation }) => navigation.every(({ path }) => routes.some((prefix) => path === prefix || path.startsWith(`${prefix}/`))), "A page of the navigation lies under a path of another remote.");
export type RemoteBuild = z.infer<typeof remoteBuild>;
