import type { Generated, GeneratedAlways, Insertable, Selectable, Updateable } from "kysely";
import type { Int8, TimestampWithDefault } from "../column-types.ts";

export interface UsageEventTable {
  id: GeneratedAlways<number>;
  kind: "inference" | "job-attempt" | "deployment";
  account_id: string;
  api_key_id: string | null;
  model: string | null;
  /** attempt or deployment */
  target_id: string | null;
  provider: string | null;
  prompt_tokens: number | null;
  completion_tokens: number | null;
  /** The answer broke off before its count: completion tokens are the pieces that arrived. */
  tokens_estimated: Generated<boolean>;
  milliseconds: Int8 | null;
  first_token_milliseconds: number | null;
  bytes: Int8 | null;
  status: number | null;
  /** 'ok', 'client-left', or an error code */
  outcome: string;
  request_id: string | null;
  at: TimestampWithDefault;
}

export type UsageEventRow = Selectable<UsageEventTable>;
export type NewUsageEvent = Insertable<UsageEventTable>;
export type UsageEventUpdate = Updateable<UsageEventTable>;
