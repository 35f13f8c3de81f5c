import type { Generated, Insertable, Selectable, Updateable } from "kysely";
import type { Timestamp, TimestampWithDefault } from "../column-types.ts";

export interface MessageTable {
  id: Generated<string>;
  conversation_id: string;
  /** the client's id of the call that made it; sending twice asks once */
  request: string | null;
  position: number;
  role: "user" | "assistant";
  content: Generated<string>;
  state: "streaming" | "done" | "stopped" | "failed";
  model: string | null;
  prompt_tokens: number | null;
  completion_tokens: number | null;
  first_token_milliseconds: number | null;
  tokens_per_second: number | null;
  finish_reason: string | null;
  error: string | null;
  /** left the thread by an edit or a new answer */
  removed_at: Timestamp | null;
  created_at: TimestampWithDefault;
}

export type MessageRow = Selectable<MessageTable>;
export type NewMessage = Insertable<MessageTable>;
export type MessageUpdate = Updateable<MessageTable>;
