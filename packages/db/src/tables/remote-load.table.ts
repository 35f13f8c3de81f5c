import type { Insertable, Selectable } from "kysely";
import type { TimestampWithDefault } from "../column-types.ts";

export interface RemoteLoadTable {
  page_load: string;
  remote: string;
  version: string;
  account_id: string | null;
  loaded: boolean;
  milliseconds: number;
  failure: string | null;
  at: TimestampWithDefault;
}

export type RemoteLoadRow = Selectable<RemoteLoadTable>;
export type NewRemoteLoad = Insertable<RemoteLoadTable>;
