import type { Insertable, Selectable } from "kysely";
import type { Json, TimestampWithDefault } from "../column-types.ts";

export interface RemoteVersionTable {
  remote: string;
  version: string;
  build: Json;
  content_digest: string;
  /** `sha384-…` of every script and style sheet, by path. */
  integrity: Json;
  file_count: number;
  bytes: number;
  commit: string | null;
  published_by: string;
  published_at: TimestampWithDefault;
}

export type RemoteVersionRow = Selectable<RemoteVersionTable>;
export type NewRemoteVersion = Insertable<RemoteVersionTable>;
