import type { Insertable, Selectable, Updateable } from "kysely";
import type { Timestamp, TimestampWithDefault } from "../column-types.ts";

export interface SignInNonceTable {
  nonce: string;
  created_at: TimestampWithDefault;
  expires_at: Timestamp;
  used_at: Timestamp | null;
}

export type SignInNonceRow = Selectable<SignInNonceTable>;
export type NewSignInNonce = Insertable<SignInNonceTable>;
export type SignInNonceUpdate = Updateable<SignInNonceTable>;
