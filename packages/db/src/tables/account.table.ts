import type { Generated, Insertable, Selectable, Updateable } from "kysely";
import type { Timestamp, TimestampWithDefault } from "../column-types.ts";

export interface AccountTable {
  id: Generated<string>;
  kind: "person" | "organisation" | "provider";
  handle: string;
  handle_chosen: Generated<boolean>;
  name: string | null;
  /** EIP-55 checksummed; null for providers */
  address: string | null;
  created_at: TimestampWithDefault;
  deleted_at: Timestamp | null;
}

export type AccountRow = Selectable<AccountTable>;
export type NewAccount = Insertable<AccountTable>;
export type AccountUpdate = Updateable<AccountTable>;
