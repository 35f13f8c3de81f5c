import { z } from "zod";

const semver = z.string().regex(/^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/);

/** One page of a remote that the navigation shows. */
export const remoteNavigation = z.object({
  path: z.string().startsWith("/"),
  title: z.string(),
  /** Name in the ui package's icon list. */
  icon: z.string(),
  group: z.string(),
  /** Live count shown beside the title, by name (`running-jobs`). */
  badge: z.string().optional(),
});

/** An immutable version of a remote. URLs may be relative to the registry. */
export const remoteVersion = z.object({
  version: semver,
  builtAt: z.iso.datetime(),
  manifestUrl: z.string(),
  /** The container's entry script, by which the shell loads it: the manifest names it too, and would be one request more. */
  entryUrl: z.string(),
  deployment: z.object({ traffic: z.number().int().min(0).max(100), default: z.boolean() }),
});

/** A remote: what the shell needs to draw its navigation and mount it before loading it. */
export const remoteRecord = z.object({
  name: z.string(),
  title: z.string(),
  /** Path prefixes that belong to it. */
  routes: z.array(z.string().startsWith("/")),
  navigation: z.array(remoteNavigation),
  /** Range of the host API it was built against. */
  hostApi: z.string(),
  status: z.enum(["active", "paused", "killed"]),
  reason: z.string().nullable(),
  owner: z.string(),
  /** Where its newest static Storybook lies, and which version that is; null while none is published. */
  storybook: z.object({ version: semver, url: z.string() }).nullable().default(null),
  versions: z.array(remoteVersion).refine((versions) => versions.filter(({ deployment }) => deployment.default).length === 1, "Exactly one version is the default."),
});
export type RemoteRecord = z.infer<typeof remoteRecord>;

/** GET /registry.json */
export const remoteRegistry = z.object({
  schemaVersion: z.literal(1),
  generatedAt: z.iso.datetime(),
  remotes: z.record(z.string(), remoteRecord).refine((remotes) => {
    const prefixes = Object.values(remotes).flatMap(({ routes }) => routes);
    return new Set(prefixes).size === prefixes.length;
  }, "A path prefix belongs to one remote."),
});
export type RemoteRegistry = z.infer<typeof remoteRegistry>;
