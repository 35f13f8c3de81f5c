import { readCellInput, readCellOutput } from "@aiweb/contracts/datasets/read-cell";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { WHOLE_CELL_LIMIT } from "@aiweb/data-engine/duckdb/row-reader";
import { reader } from "../../trpc/procedures.ts";
import { columnsOf } from "./present-dataset.ts";
import { readableTable } from "./readable-table.ts";

/** One cell of a file, however long. */
export const readCell = reader("file")
  .input(readCellInput)
  .output(readCellOutput)
  .query(async ({ ctx, input, signal }) => {
    const { resource: file, services } = ctx;
    const table = await readableTable(services.storage, file, input.sort ?? null);
    if (!columnsOf(file).some((column) => column.name === input.column)) throw new AppError("invalid-input", `There is no column ${input.column}.`, { field: "column" });
    const { rows, cut } = await services.rows.read({ ...table, offset: input.row, limit: 1, columns: [input.column], textLimit: WHOLE_CELL_LIMIT }, signal);
    const [cells] = rows;
    if (cells === undefined) throw new AppError("not-found", `This file has no row ${input.row + 1}.`);
    return { value: cells[0] ?? null, cut: cut.length > 0 };
  });
