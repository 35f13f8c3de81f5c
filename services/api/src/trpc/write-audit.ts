import type { Db } from "@aiweb/db/connect";
import { insertAuditEvent } from "@aiweb/db/queries/audit-event/insert-audit-event";
import type { RequestContext } from "./context.ts";

/** Records who changed what, in the transaction of the change; one row per changing procedure. */
export async function writeAudit(
  tx: Db,
  ctx: Pick<RequestContext, "account" | "requestId">,
  event: { action: string; targetKind?: string; targetId?: string; detail?: Record<string, unknown> },
): Promise<void> {
  await insertAuditEvent(tx, { accountId: ctx.account?.id ?? null, requestId: ctx.requestId, ...event });
}
