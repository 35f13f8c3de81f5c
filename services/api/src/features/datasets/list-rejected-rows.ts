import { listRejectedRowsInput, listRejectedRowsOutput } from "@aiweb/contracts/datasets/list-rejected-rows";
import { listRejectedRows as listRows } from "@aiweb/db/queries/rejected-row/list-rejected-rows";
import { pagesByNumber } from "../../trpc/page-cursor.ts";
import { reader } from "../../trpc/procedures.ts";

/** Every row of a file that did not fit, with its line and why. */
export const listRejectedRows = reader("file")
  .input(listRejectedRowsInput)
  .output(listRejectedRowsOutput)
  .query(async ({ ctx, input }) => {
    const found = await listRows(ctx.db, ctx.resource.id, { after: pagesByNumber.read(input.cursor) ?? -1, limit: input.limit + 1 });
    const { rows, nextCursor } = pagesByNumber.cut(found, input.limit, (row) => row.position);
    return { items: rows.map(({ line, reason, text }) => ({ line, reason, text })), nextCursor };
  });
