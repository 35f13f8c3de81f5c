import type { Generated, Insertable, Selectable } from "kysely";
import type { Timestamp, TimestampWithDefault } from "../column-types.ts";

export interface PublisherKeyTable {
  id: Generated<string>;
  name: string;
  public_id: string;
  secret_hash: Buffer;
  remotes: string[];
  account_id: string | null;
  created_by: string;
  created_at: TimestampWithDefault;
  last_used_at: Timestamp | null;
  revoked_at: Timestamp | null;
}

export type PublisherKeyRow = Selectable<PublisherKeyTable>;
export type NewPublisherKey = Insertable<PublisherKeyTable>;
