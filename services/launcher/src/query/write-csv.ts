import { once } from "node:events";
import type { Writable } from "node:stream";
import type { ColumnType } from "@aiweb/contracts/query/column-type";
import type { Batch, Cell } from "@aiweb/data-engine/port";
import { textOf } from "@aiweb/data-engine/text-of";

/** A float of 32 bits in the fewest digits that are that float. */
function shortFloat(value: number): string {
  for (let digits = 6; digits < 9; digits += 1) if (Math.fround(Number(value.toPrecision(digits))) === value) return String(Number(value.toPrecision(digits)));
  return String(value);
}

/** A value by what the graph says it is: engines keep some types as others. */
function written(cell: Exclude<Cell, null>, type: ColumnType): string {
  if (type.kind === "boolean" && typeof cell !== "boolean") return textOf(cell) === "1" ? "true" : "false";
  if (type.kind === "uint256") return textOf(cell).replace(/^0+(?=\d)/, "");
  if (type.kind === "bytes") return `0x${textOf(cell)}`;
  if (type.kind === "float" && type.bits === 32 && typeof cell === "number") return shortFloat(cell);
  return textOf(cell);
}

/** A field of RFC 4180: NULL is nothing, empty text is a pair of quotes. */
function field(text: string): string {
  return text === "" || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Writes rows as CSV with a header, no faster than they are taken. */
export async function writeCsv(out: Writable, columns: readonly { name: string; type: ColumnType }[], batches: AsyncIterable<Batch>): Promise<void> {
  const write = async (text: string) => {
    if (!out.write(text)) await once(out, "drain");
  };
  await write(`${columns.map(({ name }) => field(name)).join(",")}\n`);
  for await (const batch of batches) {
    const texts = columns.map(({ type }, index) => (batch.columns[index] ?? []).map((cell) => (cell === null ? "" : field(written(cell, type)))));
    await write(`${Array.from({ length: batch.rows }, (_, row) => texts.map((column) => column[row] ?? "").join(",")).join("\n")}\n`);
  }
}
