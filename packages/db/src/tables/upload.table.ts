import type { Generated, Insertable, Selectable, Updateable } from "kysely";
import type { Int8, Int8WithDefault, Timestamp, TimestampWithDefault } from "../column-types.ts";

export interface UploadTable {
  id: Generated<string>;
  account_id: string;
  name: string;
  bytes: Int8;
  upload_offset: Int8WithDefault;
  storage_key: string;
  /** set when complete */
  sha256: string | null;
  created_at: TimestampWithDefault;
  expires_at: Timestamp;
  completed_at: Timestamp | null;
  used_at: Timestamp | null;
}

export type UploadRow = Selectable<UploadTable>;
export type NewUpload = Insertable<UploadTable>;
export type UploadUpdate = Updateable<UploadTable>;
