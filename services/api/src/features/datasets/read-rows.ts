import { readRowsInput, readRowsOutput } from "@aiweb/contracts/datasets/read-rows";
import { VIEWER_TEXT_LIMIT } from "@aiweb/data-engine/duckdb/row-reader";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { reader } from "../../trpc/procedures.ts";
import { columnsOf } from "./present-dataset.ts";

/** Rows of a file by position, for the data viewer. */
export const readRows = reader("file")
  .input(readRowsInput)
  .output(readRowsOutput)
  .query(async ({ ctx, input }) => {
    const { resource: file, services } = ctx;
    if (file.parquet_key === null || file.row_count === null) {
      throw new AppError("state-does-not-allow", file.state === "ingesting" ? "This file is still being read. Its rows show as soon as that is done." : "This file could not be read, so it has no rows to show.");
    }
    const columns = columnsOf(file);
    const sort = input.sort ?? null;
    if (sort !== null && !columns.some((column) => column.name === sort.column)) throw new AppError("invalid-input", `There is no column ${sort.column}.`, { field: "sort.column" });
    const path = await services.storage.localPath(file.parquet_key);
    const { rows, cut } = await services.rows.read({ path, offset: input.offset, limit: input.limit, sort, textLimit: VIEWER_TEXT_LIMIT });
    return { columns, rows, cut, total: file.row_count };
  });
