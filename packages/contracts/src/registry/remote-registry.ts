import { z } from "zod";
import { instant } from "../ids.ts";
import { remoteNavigation } from "./remote-build.ts";
import { remoteStatus } from "./remote-deployment.ts";
import { remoteName, remoteVersionName } from "./remote-name.ts";

/** Why a person gets a version. */
const versionSource = z.enum(["override", "rule", "traffic", "default", "last-good"]);

/** An immutable version of a remote, for the browser. URLs may be relative to the registry. */
export const remoteVersion = z.object({
  version: remoteVersionName,
  publishedAt: instant,
  manifestUrl: z.string(),
  /** The container's entry script, by which the shell loads it: the manifest names it too, and would be one request more. */
  entryUrl: z.string(),
  /** Range of the host API it was built against. */
  hostApi: z.string(),
  /** Range of the back end's contract it was built against. */
  backEnd: z.string(),
  source: versionSource,
  /** From a server on the person's own machine, by an override: nobody published its digests. */
  local: z.boolean().default(false),
  /** `sha384-…` of every script and style sheet by its path in the version's folder, as the browser checks them. */
  integrity: z.record(z.string(), z.string().regex(/^sha384-[A-Za-z0-9+/]{64}$/)),
});
export type RemoteVersion = z.infer<typeof remoteVersion>;

/** A remote: what the shell needs to draw its navigation and mount it before loading it. */
export const remoteRecord = z.object({
  name: remoteName,
  title: z.string(),
  /** Path prefixes that belong to it. */
  routes: z.array(z.string().startsWith("/")),
  navigation: z.array(remoteNavigation),
  status: remoteStatus,
  reason: z.string().nullable(),
  owner: z.string(),
  /** Where its newest static Storybook lies, and which version that is; null while none is published. */
  storybook: z.object({ version: z.string(), url: z.string() }).nullable(),
  /** The person's place among a hundred, by which traffic is shared out; null for nobody. */
  bucket: z.number().int().min(0).max(99).nullable(),
  /** The version that this person gets, and after it those to fall back on while none has run code. */
  versions: z.array(remoteVersion).min(1),
});
export type RemoteRecord = z.infer<typeof remoteRecord>;

/** The registry as one person gets it: the text that is signed. */
export const remoteRegistry = z.object({
  schemaVersion: z.literal(2),
  /** Version of the contract of the back end that answers; see back-end-version.ts. */
  backEnd: z.string(),
  /** Counts the changes of the registry; under one key an older registry is refused. */
  sequence: z.number().int(),
  /** After this a kept copy is refused. */
  expiresAt: instant,
  keyId: z.string(),
  remotes: z.record(z.string(), remoteRecord).refine((remotes) => {
    const prefixes = Object.values(remotes).flatMap(({ routes }) => routes);
    return new Set(prefixes).size === prefixes.length;
  }, "A path prefix belongs to one remote."),
});
export type RemoteRegistry = z.infer<typeof remoteRegistry>;

/** GET /registry.json: the registry's exact text, and Ed25519's signature over its UTF-8 bytes (RFC 8032), base64url. */
export const signedRegistry = z.object({ payload: z.string(), signature: z.string(), keyId: z.string() });
export type SignedRegistry = z.infer<typeof signedRegistry>;

/** The keys that the registry is signed with, as the served page gives them to the browser (RFC 8037). */
export const registryKeys = z.array(z.object({ kid: z.string(), kty: z.literal("OKP"), crv: z.literal("Ed25519"), x: z.string() }));
export type RegistryKeys = z.infer<typeof registryKeys>;
