import { readRowsInput, readRowsOutput } from "@aiweb/contracts/datasets/read-rows";
import { VIEWER_TEXT_LIMIT } from "@aiweb/data-engine/duckdb/row-reader";
import { reader } from "../../trpc/procedures.ts";
import { readableTable } from "./readable-table.ts";

/** Rows of a file by position, for the data viewer. */
export const readRows = reader("file")
  .input(readRowsInput)
  .output(readRowsOutput)
  .query(async ({ ctx, input, signal }) => {
    const { resource: file, services } = ctx;
    const table = await readableTable(services.storage, file, input.sort ?? null);
    const { rows, cut } = await services.rows.read({ ...table, offset: input.offset, limit: input.limit, textLimit: VIEWER_TEXT_LIMIT }, signal);
    return { rows, cut, total: file.row_count ?? 0 };
  });
