import { z } from "zod";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { listDeploymentsInput, listDeploymentsOutput } from "@aiweb/contracts/deployments/list-deployments";
import { countMatchingDeployments, listDeployments as findDeployments } from "@aiweb/db/queries/deployment/list-deployments";
import { signedIn } from "../../trpc/procedures.ts";
import { deploymentSummaryOf } from "./deployment-summary.ts";

const cursorParts = z.object({ at: z.string().max(60), id: z.uuid() });

function readCursor(cursor: string | null | undefined) {
  if (cursor == null) return null;
  try {
    return cursorParts.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
  } catch (cause) {
    throw new AppError("bad-request", "This page of the list cannot be found. Start at the first one.", { cause });
  }
}

/** One's own deployments, newest first. */
export const listDeployments = signedIn
  .input(listDeploymentsInput)
  .output(listDeploymentsOutput)
  .query(async ({ ctx, input }) => {
    const filter = { ownerId: ctx.account.id, search: input.search, states: input.state };
    const [rows, total] = await Promise.all([
      findDeployments(ctx.db, filter, { before: readCursor(input.cursor), limit: input.limit + 1 }),
      countMatchingDeployments(ctx.db, filter),
    ]);
    const page = rows.slice(0, input.limit);
    const last = page.at(-1);
    return {
      items: page.map(deploymentSummaryOf),
      nextCursor: rows.length > input.limit && last !== undefined ? Buffer.from(JSON.stringify({ at: last.created_text, id: last.id })).toString("base64url") : null,
      total,
    };
  });
