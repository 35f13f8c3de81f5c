import { tracked } from "@trpc/server";
import { liveEvent, listenInput } from "@aiweb/contracts/live/live-event";
import { signedIn } from "../../trpc/procedures.ts";

/** Follows the account's live events. Reconnecting with the last id goes on where it broke off. */
export const listen = signedIn.input(listenInput).subscription(async function* ({ ctx, input, signal }) {
  const last = Number(input.lastEventId);
  const lastEventId = input.lastEventId !== null && input.lastEventId !== undefined && Number.isSafeInteger(last) && last >= 0 ? last : null;
  const leaving = signal ?? new AbortController().signal;
  for await (const row of ctx.services.live.listen(ctx.account.id, { sessionId: ctx.sessionId, lastEventId, signal: leaving })) {
    const id = String(row.id);
    yield tracked(id, liveEvent.parse({ id, topic: row.topic, payload: row.payload, at: row.at.toISOString() }));
  }
});
