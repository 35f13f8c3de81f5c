import type { Generated, Insertable, Selectable, Updateable } from "kysely";
import type { JsonWithDefault, Timestamp, TimestampWithDefault } from "../column-types.ts";

export interface SessionTable {
  id: Generated<string>;
  account_id: string;
  /** SHA-256 of the cookie's value */
  token_hash: Buffer;
  user_agent: Generated<string>;
  created_at: TimestampWithDefault;
  last_seen_at: TimestampWithDefault;
  expires_at: Timestamp;
  revoked_at: Timestamp | null;
  remote_overrides: JsonWithDefault;
}

export type SessionRow = Selectable<SessionTable>;
export type NewSession = Insertable<SessionTable>;
export type SessionUpdate = Updateable<SessionTable>;
