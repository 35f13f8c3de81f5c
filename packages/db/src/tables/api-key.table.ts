import type { Generated, Insertable, Selectable, Updateable } from "kysely";
import type { Timestamp, TimestampWithDefault } from "../column-types.ts";

export interface ApiKeyTable {
  id: Generated<string>;
  account_id: string;
  name: string;
  public_id: string;
  secret_hash: Buffer;
  scopes: string[];
  models: string[] | null;
  created_at: TimestampWithDefault;
  expires_at: Timestamp | null;
  last_used_at: Timestamp | null;
  revoked_at: Timestamp | null;
}

export type ApiKeyRow = Selectable<ApiKeyTable>;
export type NewApiKey = Insertable<ApiKeyTable>;
export type ApiKeyUpdate = Updateable<ApiKeyTable>;
