import type { Generated, Insertable, Selectable, Updateable } from "kysely";
import type { Int8WithDefault, Timestamp, TimestampWithDefault } from "../column-types.ts";

export interface ReplicaTable {
  id: Generated<string>;
  base_digest: string;
  base_model_id: string;
  /** what it shows to AIWeb */
  token_hash: Buffer;
  sealed_token: Buffer;
  /** what AIWeb shows to it */
  sealed_secret: Buffer;
  last_sequence: Int8WithDefault;
  /** what it does before it can answer, in its own words */
  phase: string | null;
  /** its last word */
  heard_at: Timestamp | null;
  created_at: TimestampWithDefault;
}

export type ReplicaRow = Selectable<ReplicaTable>;
export type NewReplica = Insertable<ReplicaTable>;
export type ReplicaUpdate = Updateable<ReplicaTable>;
