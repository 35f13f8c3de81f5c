import { deleteExpiredSignIns } from "@aiweb/db/queries/session/delete-expired-sign-ins";
import type { TaskHandler } from "../../context.ts";

export const pruneSignIns: TaskHandler = async ({ db }) => {
  await deleteExpiredSignIns(db);
};
