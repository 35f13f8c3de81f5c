import { z } from "zod";

/** A row's identity. */
export const uuid = z.uuid();

/** Names that people choose (models, datasets, handles): lower case, digits and hyphens, 1–63 characters. */
export const resourceName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,62}$/, "Use lower-case letters, digits and hyphens, starting with a letter or digit (63 at most).");

/** An account's public name, unique over all accounts. Providers of platform models are accounts too. @alias */
export const handle = resourceName;

/** Names already stored; platform models keep their makers' capitals and dots. */
const storedName = "[A-Za-z0-9][A-Za-z0-9._-]{0,95}";
const uuidPattern = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
const reference = z
  .string()
  .max(200)
  .regex(new RegExp(`^(?:${uuidPattern}|${storedName}/${storedName})$`), "Write it as owner/name.");

/** A model: its id, or `handle/name`. */
export const modelRef = reference;
/** A dataset: its id, or `handle/name`. */
export const datasetRef = reference;

/** A model as /v1 and fine-tunes name it: `handle/name`, `handle/name:tag` or `handle/name@version`. */
export const modelVersionRef = z
  .string()
  .max(260)
  .regex(new RegExp(`^${storedName}/${storedName}(?::[a-z0-9][a-z0-9-]{0,62}|@[1-9][0-9]{0,8})?$`), "Write it as owner/name, owner/name:tag or owner/name@version.");

export const visibility = z.enum(["private", "public"]);
export type Visibility = z.infer<typeof visibility>;

/** An instant, UTC, ISO 8601. */
export const instant = z.iso.datetime({ offset: true });

/** Digest of bytes, lower-case hex. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Licence as an SPDX identifier or a short name of the maker's own licence. */
export const licence = z.string().trim().max(80);
