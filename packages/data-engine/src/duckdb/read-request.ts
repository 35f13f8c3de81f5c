import { z } from "zod";

/** Rows of one Parquet file by position. */
export const readRequest = z.object({
  id: z.number().int(),
  path: z.string(),
  offset: z.number().int().min(0),
  limit: z.number().int().min(1),
  /** Characters of a cell at most. */
  textLimit: z.number().int().min(1),
  sort: z.object({ column: z.string(), direction: z.enum(["ascending", "descending"]) }).nullable(),
});
export type ReadRequest = z.infer<typeof readRequest>;

export const readAnswer = z.discriminatedUnion("ok", [
  z.object({ id: z.number().int(), ok: z.literal(true), columns: z.array(z.string()), rows: z.array(z.array(z.unknown())), cut: z.array(z.tuple([z.number().int(), z.number().int()])) }),
  z.object({ id: z.number().int(), ok: z.literal(false), message: z.string() }),
]);
export type ReadAnswer = z.infer<typeof readAnswer>;

export const readerOptions = z.object({ work: z.string(), directories: z.array(z.string()), memoryMegabytes: z.number().int(), threads: z.number().int(), temporaryMegabytes: z.number().int() });
export type ReaderOptions = z.infer<typeof readerOptions>;
