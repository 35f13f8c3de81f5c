import { parquetMetadataAsync, parquetReadObjects } from "hyparquet";
import { compressors } from "hyparquet-compressors";
import { guessKind } from "./guess-kind.ts";
import { PREVIEW_ROWS, type LocalPreview } from "./local-preview.ts";

/** Beyond this a row group is not unpacked in the browser: the server reads it with limits of its own. */
const MAXIMUM_GROUP_BYTES = 256 * 2 ** 20;

function plain(value: unknown, isDay = false): unknown {
  if (typeof value === "bigint") return value.toString();
  if (value instanceof Date) return isDay ? value.toISOString().slice(0, 10) : value.toISOString();
  if (value instanceof Uint8Array) return `${value.length} bytes`;
  if (Array.isArray(value)) return value.map((entry) => plain(entry));
  if (typeof value === "object" && value !== null) return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, plain(entry)]));
  return value;
}

/** The first rows of a Parquet file, from its footer and first row group only. */
export async function previewParquet(file: File): Promise<LocalPreview> {
  const source = { byteLength: file.size, slice: (start: number, end?: number) => file.slice(start, end).arrayBuffer() };
  try {
    const metadata = await parquetMetadataAsync(source);
    const total = Number(metadata.num_rows);
    const group = metadata.row_groups[0];
    const top = (metadata.schema[0]?.num_children ?? 0) === 0 ? [] : topColumns(metadata.schema);
    if (group !== undefined && Number(group.total_byte_size) > MAXIMUM_GROUP_BYTES) {
      return { columns: top.map(({ name }) => ({ name, kind: "other" })), rows: [], total, problems: ["Its first rows are too large to show here before the upload."] };
    }
    const objects = await parquetReadObjects({ file: source, metadata, compressors, rowStart: 0, rowEnd: Math.min(PREVIEW_ROWS, total) });
    const columns = top.map(({ name }) => ({ name, kind: guessKind(objects.map((row) => row[name]), false) }));
    return { columns, rows: objects.map((row) => top.map(({ name, isDay }) => plain(row[name], isDay))), total, problems: [] };
  } catch {
    return { columns: [], rows: [], total: null, problems: ["The Parquet file cannot be read here; it may be damaged or cut short."] };
  }
}

type SchemaEntry = { name: string; num_children?: number; converted_type?: string; logical_type?: { type: string } };

/** The columns at the top of the schema, which is stored as a flat list with child counts. A day has no time of day to show. */
function topColumns(schema: readonly SchemaEntry[]): { name: string; isDay: boolean }[] {
  const columns: { name: string; isDay: boolean }[] = [];
  let at = 1;
  const skip = (): void => {
    const children = schema[at]?.num_children ?? 0;
    at += 1;
    for (let child = 0; child < children; child += 1) skip();
  };
  while (at < schema.length) {
    const entry = schema[at];
    columns.push({ name: entry?.name ?? "", isDay: entry?.converted_type === "DATE" || entry?.logical_type?.type === "DATE" });
    skip();
  }
  return columns;
}
