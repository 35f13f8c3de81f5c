import { listDeploymentsInput, listDeploymentsOutput } from "@aiweb/contracts/deployments/list-deployments";
import { countDeploymentsByState, listDeployments as findDeployments } from "@aiweb/db/queries/deployment/list-deployments";
import { pagesByTime } from "../../trpc/page-cursor.ts";
import { signedIn } from "../../trpc/procedures.ts";
import { deploymentSummaryOf } from "./deployment-summary.ts";

/** One's own deployments, newest first. */
export const listDeployments = signedIn
  .input(listDeploymentsInput)
  .output(listDeploymentsOutput)
  .query(async ({ ctx, input }) => {
    const filter = { ownerId: ctx.account.id, search: input.search, states: input.state };
    const [found, states] = await Promise.all([
      findDeployments(ctx.db, filter, { before: pagesByTime.read(input.cursor), limit: input.limit + 1 }),
      countDeploymentsByState(ctx.db, filter),
    ]);
    const { rows, nextCursor } = pagesByTime.cut(found, input.limit, (row) => ({ at: row.created_text, id: row.id }));
    const wanted = input.state.length === 0 ? Object.keys(states) : input.state;
    return { items: rows.map(deploymentSummaryOf), nextCursor, total: wanted.reduce((sum, state) => sum + (states[state] ?? 0), 0), facets: { state: states } };
  });
