import type { GeneratedAlways, Insertable, Selectable, Updateable } from "kysely";
import type { JsonWithDefault, TimestampWithDefault } from "../column-types.ts";

export interface AuditEventTable {
  id: GeneratedAlways<number>;
  account_id: string | null;
  action: string;
  target_kind: string | null;
  target_id: string | null;
  detail: JsonWithDefault;
  request_id: string | null;
  at: TimestampWithDefault;
}

export type AuditEventRow = Selectable<AuditEventTable>;
export type NewAuditEvent = Insertable<AuditEventTable>;
export type AuditEventUpdate = Updateable<AuditEventTable>;
