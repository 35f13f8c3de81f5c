import { z } from "zod";

/** Rows of one Parquet file by position. */
export const readRequest = z.object({
  id: z.number().int(),
  path: z.string(),
  offset: z.number().int().min(0),
  limit: z.number().int().min(1),
  /** Characters of a cell at most; fewer when the cells are many. */
  textLimit: z.number().int().min(1),
  /** The columns that are wanted, in this order; all of them when null. */
  columns: z.array(z.string()).nullable(),
});
export type ReadRequest = z.infer<typeof readRequest>;

export const readAnswer = z.discriminatedUnion("ok", [
  z.object({ id: z.number().int(), ok: z.literal(true), columns: z.array(z.string()), rows: z.array(z.array(z.unknown())), cut: z.array(z.tuple([z.number().int(), z.number().int()])) }),
  z.object({ id: z.number().int(), ok: z.literal(false), message: z.string() }),
]);
export type ReadAnswer = z.infer<typeof readAnswer>;

/** A Parquet file's rows in another order, as a file of their own. */
export const sortRequest = z.object({
  path: z.string(),
  output: z.string(),
  /** For what does not fit in memory. */
  spill: z.string(),
  column: z.string(),
  direction: z.enum(["ascending", "descending"]),
  memoryMegabytes: z.number().int(),
  threads: z.number().int(),
  temporaryMegabytes: z.number().int(),
});
export type SortRequest = z.infer<typeof sortRequest>;
export type RowOrder = Pick<SortRequest, "column" | "direction">;

export const readerOptions = z.object({ work: z.string(), directories: z.array(z.string()), memoryMegabytes: z.number().int(), threads: z.number().int(), temporaryMegabytes: z.number().int() });
export type ReaderOptions = z.infer<typeof readerOptions>;
