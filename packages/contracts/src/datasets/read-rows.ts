import { z } from "zod";
import { uuid } from "../ids.ts";

/** Rows a single read returns at most. */
export const MAXIMUM_ROWS = 500;

/** How rows are ordered; without it as they stand in the file. */
export const rowSort = z.object({ column: z.string(), direction: z.enum(["ascending", "descending"]) });

/** Rows by position, for the data viewer. Cells come as JSON values; a long text is cut and says so. */
export const readRowsInput = z.object({
  file: uuid,
  offset: z.number().int().min(0),
  limit: z.number().int().min(1).max(MAXIMUM_ROWS).default(100),
  sort: rowSort.nullish(),
});
export const readRowsOutput = z.object({
  rows: z.array(z.array(z.unknown())),
  total: z.number().int(),
  /** [row, column] of cells that were cut to fit. */
  cut: z.array(z.tuple([z.number().int(), z.number().int()])),
});
