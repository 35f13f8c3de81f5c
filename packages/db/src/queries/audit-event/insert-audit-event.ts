import type { Db } from "../../connect.ts";

/** Who did what to which thing. Called in the transaction of the change that it records. */
export interface AuditEvent {
  accountId: string | null;
  action: string;
  targetKind?: string;
  targetId?: string;
  detail?: Record<string, unknown>;
  requestId?: string;
}

export async function insertAuditEvent(db: Db, event: AuditEvent): Promise<void> {
  await db
    .insertInto("audit_event")
    .values({
      account_id: event.accountId,
      action: event.action,
      target_kind: event.targetKind ?? null,
      target_id: event.targetId ?? null,
      detail: JSON.stringify(event.detail ?? {}),
      request_id: event.requestId ?? null,
    })
    .execute();
}
