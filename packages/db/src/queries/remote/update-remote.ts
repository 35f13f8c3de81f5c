import type { Db } from "../../connect.ts";
import type { RemoteRow } from "../../tables/remote.table.ts";

export interface RemoteChange {
  name: string;
  /** The revision that the change was decided on. */
  revision: number;
  deployment: object;
  decided: boolean;
  status: RemoteRow["status"];
  reason: string | null;
}

/** Compare and swap: undefined when the remote is not at that revision any more. */
export async function updateRemote(db: Db, change: RemoteChange): Promise<RemoteRow | undefined> {
  return await db
    .updateTable("remote")
    .set({ revision: change.revision + 1, deployment: JSON.stringify(change.deployment), decided: change.decided, status: change.status, reason: change.reason })
    .where("name", "=", change.name)
    .where("revision", "=", change.revision)
    .returningAll()
    .executeTakeFirst();
}
