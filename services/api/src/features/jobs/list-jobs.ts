import { z } from "zod";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { listJobsInput, listJobsOutput } from "@aiweb/contracts/jobs/list-jobs";
import { countJobsByState, listJobs as findJobs } from "@aiweb/db/queries/job/list-jobs";
import { signedIn } from "../../trpc/procedures.ts";
import { jobSummaryOf } from "./job-summary.ts";

const cursorParts = z.object({ at: z.string().max(60), id: z.uuid() });

function readCursor(cursor: string | null | undefined) {
  if (cursor == null) return null;
  try {
    return cursorParts.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
  } catch (cause) {
    throw new AppError("bad-request", "This page of the list cannot be found. Start at the first one.", { cause });
  }
}

/** One's own jobs, newest first. */
export const listJobs = signedIn
  .input(listJobsInput)
  .output(listJobsOutput)
  .query(async ({ ctx, input }) => {
    const filter = { ownerId: ctx.account.id, search: input.search, states: input.state };
    const [rows, facets] = await Promise.all([findJobs(ctx.db, filter, { before: readCursor(input.cursor), limit: input.limit + 1 }), countJobsByState(ctx.db, filter)]);
    const page = rows.slice(0, input.limit);
    const last = page.at(-1);
    const wanted = input.state.length === 0 ? Object.keys(facets) : input.state;
    return {
      items: page.map(jobSummaryOf),
      nextCursor: rows.length > input.limit && last !== undefined ? Buffer.from(JSON.stringify({ at: last.created_text, id: last.id })).toString("base64url") : null,
      total: wanted.reduce((sum, state) => sum + (facets[state] ?? 0), 0),
      facets: { state: facets },
    };
  });
