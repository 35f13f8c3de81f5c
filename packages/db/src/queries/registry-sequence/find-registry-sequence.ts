import type { Db } from "../../connect.ts";

/** How often the registry changed. */
export async function findRegistrySequence(db: Db): Promise<number> {
  return (await db.selectFrom("registry_sequence").select("value").executeTakeFirstOrThrow()).value;
}
