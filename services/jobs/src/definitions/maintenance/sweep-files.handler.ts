import { listKeysInUse } from "@aiweb/db/queries/account/list-keys-in-use";
import type { JobsContext } from "../../context.ts";
import { claimStorage } from "./claim-storage.ts";

const PREFIXES = ["uploads", "parquet", "jobs", "models"];
const BATCH = 500;
/** A file is stored before its row commits: only what is older than any of these in between is left over. */
const LEFT_OVER_MS = 24 * 60 * 60 * 1000;

/** Removes stored files that no row names: what a crash left between a file and its row, what an attempt sent and never completed. */
export async function sweepFiles({ db, storage, log }: Pick<JobsContext, "db" | "storage" | "log">): Promise<void> {
  if (!(await claimStorage({ db, storage }))) {
    log.warn("the stored files belong to another database: none is removed. Give each database a data directory of its own.");
    return;
  }
  const before = Date.now() - LEFT_OVER_MS;
  let removed = 0;
  const sweep = async (keys: string[]) => {
    const inUse = new Set(await listKeysInUse(db, keys));
    for (const key of keys.filter((one) => !inUse.has(one))) {
      await storage.remove(key);
      removed += 1;
    }
  };
  for (const prefix of PREFIXES) {
    let old: string[] = [];
    for await (const { key, writtenAt } of storage.list(prefix)) {
      if (writtenAt.getTime() < before) old.push(key);
      if (old.length === BATCH) {
        await sweep(old);
        old = [];
      }
    }
    await sweep(old);
  }
  if (removed > 0) log.info({ removed }, "stored files that nothing names were removed");
}
