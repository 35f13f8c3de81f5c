import { SESSION_ENDED } from "@aiweb/contracts/live/session-ended";
import type { Db } from "../../connect.ts";
import { insertLiveEvent } from "./insert-live-event.ts";

/** Ends the event streams of a session, or of all of an account's, when the transaction commits. */
export async function insertSessionEnded(tx: Db, accountId: string, session: string): Promise<void> {
  await insertLiveEvent(tx, { accountId, topic: SESSION_ENDED, payload: { session } });
}
