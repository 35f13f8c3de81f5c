import type { Cell } from "./port.ts";

/** JSON of a value that has others inside: what JSON cannot hold as it is becomes text. */
function json(cell: Cell): unknown {
  if (typeof cell === "bigint" || cell instanceof Uint8Array) return textOf(cell);
  if (Array.isArray(cell)) return cell.map(json);
  if (typeof cell === "object" && cell !== null) return Object.fromEntries(Object.entries(cell).map(([key, inside]) => [key, json(inside)]));
  return cell;
}

/** A value that is not NULL as text: bytes as hexadecimal digits, lists and structs as JSON. */
export function textOf(cell: Exclude<Cell, null>): string {
  if (typeof cell === "string") return cell;
  if (cell instanceof Uint8Array) return Buffer.from(cell).toString("hex");
  return typeof cell === "object" ? JSON.stringify(json(cell)) : String(cell);
}
