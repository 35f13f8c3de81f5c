import type { Generated, Insertable, Selectable, Updateable } from "kysely";
import type { Json, TimestampWithDefault } from "../column-types.ts";

export interface SigningKeyTable {
  id: string;
  purpose: Generated<"id-token" | "registry">;
  public_jwk: Json;
  sealed_private_jwk: Buffer;
  created_at: TimestampWithDefault;
}

export type SigningKeyRow = Selectable<SigningKeyTable>;
export type NewSigningKey = Insertable<SigningKeyTable>;
export type SigningKeyUpdate = Updateable<SigningKeyTable>;
