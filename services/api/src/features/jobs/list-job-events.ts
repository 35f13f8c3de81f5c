import { listJobEventsInput, listJobEventsOutput } from "@aiweb/contracts/jobs/list-job-events";
import { listJobEvents as findEvents } from "@aiweb/db/queries/job-event/list-job-events";
import { owner } from "../../trpc/procedures.ts";

/** A job's lines after an id: reading on from `last` loses and doubles none. */
export const listJobEvents = owner("job")
  .input(listJobEventsInput)
  .output(listJobEventsOutput)
  .query(async ({ ctx, input }) => {
    const rows = await findEvents(ctx.db, ctx.resource.id, { after: input.after, limit: input.limit + 1 });
    const items = rows.slice(0, input.limit).map(({ id, at, attempt, kind, level, text }) => ({ id, at: at.toISOString(), attempt, kind, level, text }));
    return { items, last: items.at(-1)?.id ?? input.after, more: rows.length > input.limit };
  });
