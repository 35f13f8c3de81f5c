import { z } from "zod";
import { columnSchema, fileFormat, rejectedRow } from "@aiweb/contracts/datasets/dataset";

/** What the parent asks of the child that reads one file. */
export const ingestRequest = z.object({
  /** The raw file. */
  input: z.string(),
  /** A folder of this ingest alone; `table.parquet` and `result.json` are left there. */
  work: z.string(),
  format: fileFormat,
  memoryMegabytes: z.number().int().positive(),
  threads: z.number().int().positive(),
  temporaryMegabytes: z.number().int().positive(),
});
export type IngestRequest = z.infer<typeof ingestRequest>;

/** What came of it: a table with its statistics, or a sentence why there is none. */
export const ingestResult = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(true), format: fileFormat, rows: z.number().int(), columns: z.array(columnSchema), notes: z.array(z.string()), rejected: z.array(rejectedRow) }),
  z.object({ ok: z.literal(false), format: fileFormat, message: z.string(), notes: z.array(z.string()) }),
]);
export type IngestResult = z.infer<typeof ingestResult>;
