import type { Db } from "../../connect.ts";

export async function deleteDeployment(tx: Db, id: string): Promise<void> {
  await tx.deleteFrom("deployment").where("id", "=", id).execute();
}
