import type { Db } from "../../connect.ts";

/** Which remotes a session's browser gets from elsewhere; held until the transaction ends. */
export async function findSessionOverrides(tx: Db, id: string): Promise<unknown> {
  const row = await tx.selectFrom("session").select("remote_overrides").where("id", "=", id).forUpdate().executeTakeFirstOrThrow();
  return row.remote_overrides;
}
