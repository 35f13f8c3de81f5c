import { listRejectedRowsInput, listRejectedRowsOutput } from "@aiweb/contracts/datasets/list-rejected-rows";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { listRejectedRows as listRows } from "@aiweb/db/queries/rejected-row/list-rejected-rows";
import { reader } from "../../trpc/procedures.ts";

function positionAfter(cursor: string | null | undefined): number {
  if (cursor === null || cursor === undefined) return -1;
  if (!/^\d{1,9}$/.test(cursor)) throw new AppError("bad-request", "This page of the list cannot be found. Start at the first one.");
  return Number(cursor);
}

/** Every row of a file that did not fit, with its line and why. */
export const listRejectedRows = reader("file")
  .input(listRejectedRowsInput)
  .output(listRejectedRowsOutput)
  .query(async ({ ctx, input }) => {
    const rows = await listRows(ctx.db, ctx.resource.id, { after: positionAfter(input.cursor), limit: input.limit + 1 });
    const page = rows.slice(0, input.limit);
    return { items: page.map(({ line, reason, text }) => ({ line, reason, text })), nextCursor: rows.length > input.limit ? String(page.at(-1)?.position ?? 0) : null };
  });
