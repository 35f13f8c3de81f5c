import { z } from "zod";
import { instant, uuid } from "../ids.ts";
import { pageInput, pageOf } from "../page.ts";
import { remoteName } from "./remote-name.ts";

/** A key with which a person or a pipeline ships remotes: never its secret. */
export const publisherKeySummary = z.object({
  id: uuid,
  name: z.string(),
  /** Enough of it to recognise it. */
  prefix: z.string(),
  /** The remotes that it may publish and change. */
  remotes: z.array(remoteName),
  /** Handle of the account that ships them from the Remotes page too; null for a pipeline's key. */
  holder: z.string().nullable(),
  createdAt: instant,
  lastUsedAt: instant.nullable(),
  revokedAt: instant.nullable(),
});

export const createPublisherKeyInput = z.object({
  name: z.string().trim().min(1, "Give the key a name that says where it is used.").max(80),
  remotes: z.array(remoteName).min(1, "Name the remotes that the key may ship.").max(50),
  /** Handle of the account that shall see them in the Remotes page, and ship them from there. */
  holder: z.string().max(63).nullable().default(null),
});
/** `secret` is shown this once. */
export const createPublisherKeyOutput = z.object({ key: publisherKeySummary, secret: z.string() });

export const listPublisherKeysInput = pageInput;
export const listPublisherKeysOutput = pageOf(publisherKeySummary);

export const revokePublisherKeyInput = z.object({ publisherKey: uuid });
export const revokePublisherKeyOutput = z.object({ key: publisherKeySummary });
