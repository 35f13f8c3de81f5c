import type { Insertable, Selectable } from "kysely";
import type { TimestampWithDefault } from "../column-types.ts";

export interface RemoteFileTable {
  sha256: string;
  /** Base64. */
  sha384: string;
  bytes: number;
  stored_at: TimestampWithDefault;
}

export type RemoteFileRow = Selectable<RemoteFileTable>;
export type NewRemoteFile = Insertable<RemoteFileTable>;
