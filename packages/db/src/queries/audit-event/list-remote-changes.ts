import type { Db } from "../../connect.ts";
import type { AuditEventRow } from "../../tables/audit-event.table.ts";

/** Changes of remotes, newest first, before the row `before`: of those in `only`, or of all. */
export async function listRemoteChanges(db: Db, query: { only: string[] | null; before: number | null; limit: number }): Promise<AuditEventRow[]> {
  const { only, before } = query;
  return await db
    .selectFrom("audit_event")
    .selectAll()
    .where("target_kind", "=", "remote")
    .$if(only !== null, (list) => list.where("target_id", "in", only ?? []))
    .$if(before !== null, (list) => list.where("id", "<", before ?? 0))
    .orderBy("id", "desc")
    .limit(query.limit)
    .execute();
}
