import type { z } from "zod";
import type { rowSort } from "@aiweb/contracts/datasets/read-rows";
import { AppError } from "@aiweb/contracts/errors/app-error";
import type { DatasetFileRow } from "@aiweb/db/tables/dataset-file.table";
import type { Storage } from "@aiweb/storage/port";
import { columnsOf } from "./present-dataset.ts";

type Order = z.output<typeof rowSort> | null;

/** Where a file's rows can be read in this order. Throws when it has none, or not such a column. */
export async function readableTable(storage: Storage, file: Pick<DatasetFileRow, "parquet_key" | "state" | "columns">, sort: Order): Promise<{ path: string; sort: Order }> {
  if (file.parquet_key === null) {
    throw new AppError("state-does-not-allow", file.state === "ingesting" ? "This file is still being read. Its rows show as soon as that is done." : "This file could not be read, so it has no rows to show.");
  }
  if (sort !== null && !columnsOf(file).some((column) => column.name === sort.column)) throw new AppError("invalid-input", `There is no column ${sort.column}.`, { field: "sort.column" });
  return { path: await storage.localPath(file.parquet_key), sort };
}
