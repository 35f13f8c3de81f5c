import type { Generated, Insertable, Selectable, Updateable } from "kysely";
import type { TimestampWithDefault } from "../column-types.ts";

export interface IdentityTable {
  id: Generated<string>;
  account_id: string;
  issuer: string;
  audience: string;
  subject: string;
  created_at: TimestampWithDefault;
}

export type IdentityRow = Selectable<IdentityTable>;
export type NewIdentity = Insertable<IdentityTable>;
export type IdentityUpdate = Updateable<IdentityTable>;
