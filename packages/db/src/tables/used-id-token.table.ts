import type { Insertable, Selectable, Updateable } from "kysely";
import type { Timestamp } from "../column-types.ts";

export interface UsedIdTokenTable {
  /** SHA-256 of the token */
  digest: Buffer;
  expires_at: Timestamp;
}

export type UsedIdTokenRow = Selectable<UsedIdTokenTable>;
export type NewUsedIdToken = Insertable<UsedIdTokenTable>;
export type UsedIdTokenUpdate = Updateable<UsedIdTokenTable>;
