import { deleteOldLiveEvents } from "@aiweb/db/queries/live-event/delete-old-live-events";
import type { TaskHandler } from "../../context.ts";

export const pruneLiveEvents: TaskHandler = async ({ db, log }) => {
  const removed = await deleteOldLiveEvents(db);
  log.debug({ removed }, "old live events removed");
};
