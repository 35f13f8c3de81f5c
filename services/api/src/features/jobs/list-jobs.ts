import { listJobsInput, listJobsOutput } from "@aiweb/contracts/jobs/list-jobs";
import { countJobsByState, listJobs as findJobs } from "@aiweb/db/queries/job/list-jobs";
import { pagesByTime } from "../../trpc/page-cursor.ts";
import { signedIn } from "../../trpc/procedures.ts";
import { jobSummaryOf } from "./job-summary.ts";

/** One's own jobs, newest first. */
export const listJobs = signedIn
  .input(listJobsInput)
  .output(listJobsOutput)
  .query(async ({ ctx, input }) => {
    const filter = { ownerId: ctx.account.id, search: input.search, states: input.state };
    const [found, facets] = await Promise.all([findJobs(ctx.db, filter, { before: pagesByTime.read(input.cursor), limit: input.limit + 1 }), countJobsByState(ctx.db, filter)]);
    const { rows, nextCursor } = pagesByTime.cut(found, input.limit, (row) => ({ at: row.created_text, id: row.id }));
    const wanted = input.state.length === 0 ? Object.keys(facets) : input.state;
    return {
      items: rows.map(jobSummaryOf),
      nextCursor,
      total: wanted.reduce((sum, state) => sum + (facets[state] ?? 0), 0),
      facets: { state: facets },
    };
  });
