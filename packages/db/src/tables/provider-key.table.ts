import type { Insertable, Selectable, Updateable } from "kysely";
import type { Timestamp, TimestampWithDefault } from "../column-types.ts";

export interface ProviderKeyTable {
  account_id: string;
  provider: "openai" | "hugging-face" | "aws";
  /** AES-256-GCM, account and provider as associated data */
  sealed: Buffer;
  ending: string;
  stored_at: TimestampWithDefault;
  tested_at: Timestamp | null;
  test_outcome: "works" | "refused" | "unreachable" | null;
}

export type ProviderKeyRow = Selectable<ProviderKeyTable>;
export type NewProviderKey = Insertable<ProviderKeyTable>;
export type ProviderKeyUpdate = Updateable<ProviderKeyTable>;
