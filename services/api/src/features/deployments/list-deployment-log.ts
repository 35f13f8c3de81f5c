import { listDeploymentLogInput, listDeploymentLogOutput } from "@aiweb/contracts/deployments/list-deployment-log";
import { listDeploymentLog as findLines } from "@aiweb/db/queries/deployment/list-deployment-log";
import { owner } from "../../trpc/procedures.ts";

/** A deployment's lines after an id. */
export const listDeploymentLog = owner("deployment")
  .input(listDeploymentLogInput)
  .output(listDeploymentLogOutput)
  .query(async ({ ctx, input }) => {
    const rows = await findLines(ctx.db, ctx.resource.id, { after: input.after, limit: input.limit + 1 });
    const items = rows.slice(0, input.limit).map(({ id, at, level, text }) => ({ id, at: at.toISOString(), level, text }));
    return { items, last: items.at(-1)?.id ?? input.after, more: rows.length > input.limit };
  });
