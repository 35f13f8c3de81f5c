import { deleteOldRemoteLoads } from "@aiweb/db/queries/remote-load/delete-old-remote-loads";
import type { TaskHandler } from "../../context.ts";

export const pruneRemoteLoads: TaskHandler = async ({ db, log }) => {
  const removed = await deleteOldRemoteLoads(db);
  log.debug({ removed }, "old loads of remotes removed");
};
