import { listDeploymentsInput, listDeploymentsOutput } from "@aiweb/contracts/deployments/list-deployments";
import { countDeploymentsByState, listDeployments as findDeployments } from "@aiweb/db/queries/deployment/list-deployments";
import { cutSortedPage, readPageCursor } from "../../trpc/page-cursor.ts";
import { signedIn } from "../../trpc/procedures.ts";
import { deploymentSummaryOf } from "./deployment-summary.ts";

/** One's own deployments, newest first. */
export const listDeployments = signedIn
  .input(listDeploymentsInput)
  .output(listDeploymentsOutput)
  .query(async ({ ctx, input }) => {
    const filter = { ownerId: ctx.account.id, search: input.search, states: input.state };
    const [found, states] = await Promise.all([
      findDeployments(ctx.db, filter, { before: readPageCursor(input.cursor), limit: input.limit + 1 }),
      countDeploymentsByState(ctx.db, filter),
    ]);
    const { rows, nextCursor } = cutSortedPage(found, input.limit, (row) => row.created_text);
    const wanted = input.state.length === 0 ? Object.keys(states) : input.state;
    return { items: rows.map(deploymentSummaryOf), nextCursor, total: wanted.reduce((sum, state) => sum + (states[state] ?? 0), 0), facets: { state: states } };
  });
