import { finishAccountDeletionPayload } from "@aiweb/contracts/jobs/finish-account-deletion";
import { listKeysInUse } from "@aiweb/db/queries/account/list-keys-in-use";
import type { TaskHandler } from "../../context.ts";

/** Stops a deleted account's runs in Ray and removes its files. The queue comes back to what failed; doing it twice is harmless. */
export const finishAccountDeletion: TaskHandler = async ({ db, storage, ray }, payload) => {
  const { submissions, keys, prefixes } = finishAccountDeletionPayload.parse(payload);
  const stopped = await Promise.allSettled(submissions.map(async (submission) => await ray?.jobs.stop(submission)));
  const inUse = new Set(await listKeysInUse(db, keys));
  for (const key of keys) if (!inUse.has(key)) await storage.remove(key);
  for (const prefix of prefixes) await storage.removeAll(prefix);
  // A Ray that is away keeps no file from going.
  for (const outcome of stopped) if (outcome.status === "rejected") throw outcome.reason;
};
