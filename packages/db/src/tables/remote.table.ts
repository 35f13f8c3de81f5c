import type { Generated, Insertable, Selectable } from "kysely";
import type { Json, TimestampWithDefault } from "../column-types.ts";

export interface RemoteTable {
  name: string;
  revision: Generated<number>;
  deployment: Json;
  decided: Generated<boolean>;
  status: Generated<"active" | "paused" | "killed">;
  reason: string | null;
  salt: string;
  created_at: TimestampWithDefault;
}

export type RemoteRow = Selectable<RemoteTable>;
export type NewRemote = Insertable<RemoteTable>;
