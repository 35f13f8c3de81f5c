import type { Generated, Insertable, Selectable, Updateable } from "kysely";
import type { Json, TimestampWithDefault } from "../column-types.ts";

export interface ConversationTable {
  id: Generated<string>;
  owner_id: string;
  title: string;
  /** handle/name[:tag|@version] */
  model: string;
  mode: "chat" | "completion";
  settings: Json;
  created_at: TimestampWithDefault;
  updated_at: TimestampWithDefault;
}

export type ConversationRow = Selectable<ConversationTable>;
export type NewConversation = Insertable<ConversationTable>;
export type ConversationUpdate = Updateable<ConversationTable>;
