import { AppError } from "@aiweb/contracts/errors/app-error";
import type { Services } from "../../trpc/context.ts";
import type { DrawnRow, MixPart } from "./drawn-rows.ts";

/** Characters of a cell; what is longer is far beyond what a model is shown. */
const TEXT_LIMIT = 200_000;

/** The drawn rows as objects, in their order. */
export async function readMixRows(services: Pick<Services, "rows" | "storage">, parts: MixPart[], drawn: DrawnRow[]): Promise<Record<string, unknown>[]> {
  return await Promise.all(drawn.map((wanted) => readRow(services, parts, wanted)));
}

async function readRow(services: Pick<Services, "rows" | "storage">, parts: MixPart[], wanted: DrawnRow): Promise<Record<string, unknown>> {
  let offset = wanted.row;
  for (const file of parts[wanted.part]?.files ?? []) {
    const rows = file.row_count ?? 0;
    if (offset >= rows || file.parquet_key === null) {
      offset -= rows;
      continue;
    }
    const path = await services.storage.localPath(file.parquet_key);
    const { columns, rows: [cells] } = await services.rows.read({ path, offset, limit: 1, textLimit: TEXT_LIMIT });
    return Object.fromEntries(columns.map((column, index) => [column, cells?.[index] ?? null]));
  }
  throw new AppError("internal", "A dataset has fewer rows than its version says.");
}
