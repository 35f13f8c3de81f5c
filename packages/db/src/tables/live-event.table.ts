import type { GeneratedAlways, Insertable, Selectable, Updateable } from "kysely";
import type { JsonWithDefault, TimestampWithDefault } from "../column-types.ts";

export interface LiveEventTable {
  id: GeneratedAlways<number>;
  account_id: string;
  topic: string;
  payload: JsonWithDefault;
  at: TimestampWithDefault;
}

export type LiveEventRow = Selectable<LiveEventTable>;
export type NewLiveEvent = Insertable<LiveEventTable>;
export type LiveEventUpdate = Updateable<LiveEventTable>;
