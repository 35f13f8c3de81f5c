import type { Insertable, Selectable } from "kysely";
import type { Json, TimestampWithDefault } from "../column-types.ts";

export interface RemoteVersionTable {
  remote: string;
  version: string;
  build: Json;
  content_digest: string;
  file_count: number;
  bytes: number;
  commit: string | null;
  published_by: string;
  published_at: TimestampWithDefault;
}

export type RemoteVersionRow = Selectable<RemoteVersionTable>;
export type NewRemoteVersion = Insertable<RemoteVersionTable>;
