import { open } from "node:fs/promises";
import type { FileFormat } from "@aiweb/contracts/datasets/dataset";
import { Refusal } from "./refusal.ts";

const FOREIGN: { magic: number[]; at?: number; what: string }[] = [
  { magic: [0x50, 0x4b, 0x03, 0x04], what: "a ZIP archive (or an Excel or Word file). Unpack it, or save the table as CSV" },
  { magic: [0x1f, 0x8b], what: "compressed with gzip. Unpack it" },
  { magic: [0x28, 0xb5, 0x2f, 0xfd], what: "compressed with Zstandard. Unpack it" },
  { magic: [0x42, 0x5a, 0x68], what: "compressed with bzip2. Unpack it" },
  { magic: [0xfd, 0x37, 0x7a, 0x58, 0x5a], what: "compressed with xz. Unpack it" },
  { magic: [0x25, 0x50, 0x44, 0x46], what: "a PDF. Save the table as CSV" },
  { magic: [0x89, 0x50, 0x4e, 0x47], what: "a PNG picture" },
  { magic: [0xff, 0xd8, 0xff], what: "a JPEG picture" },
  { magic: [0xd0, 0xcf, 0x11, 0xe0], what: "an old Excel or Word file. Save the table as CSV" },
  { magic: [...Buffer.from("SQLite format 3")], what: "an SQLite database. Export the table as CSV" },
  { magic: [...Buffer.from("ARROW1")], what: "an Arrow file. Save it as Parquet" },
  { magic: [...Buffer.from("PARE")], what: "an encrypted Parquet file. Save it without encryption" },
];
const PARQUET = Buffer.from("PAR1");
/** Magic, footer length and magic: less cannot be Parquet. */
const SMALLEST_PARQUET = 12;

const NAMES: Record<FileFormat, string> = { csv: "CSV", tsv: "TSV", jsonl: "JSONL", json: "JSON", parquet: "Parquet" };

/**
 * What a file really is, whatever its name says: text formats by their first character, Parquet by its marks.
 * Says in `notes` where it differs; throws a Refusal for what is no table.
 */
export async function detectKind(path: string, named: FileFormat, notes: string[]): Promise<FileFormat> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    if (size === 0) throw new Refusal("The file is empty.");
    const start = Buffer.alloc(Math.min(size, 4096));
    await file.read(start, 0, start.length, 0);
    if (start.subarray(0, 4).equals(PARQUET)) {
      const end = Buffer.alloc(4);
      await file.read(end, 0, 4, Math.max(0, size - 4));
      if (size < SMALLEST_PARQUET || !end.equals(PARQUET)) throw new Refusal("The Parquet file is cut short: its end is missing. Download or export it again.");
      if (named !== "parquet") notes.push(`It is a Parquet file, although its name says ${NAMES[named]}; it was read as Parquet.`);
      return "parquet";
    }
    const foreign = FOREIGN.find(({ magic }) => start.subarray(0, magic.length).equals(Buffer.from(magic)));
    if (foreign !== undefined) throw new Refusal(`The file is ${foreign.what}.`);
    if (named === "parquet") throw new Refusal("The file is not Parquet, although its name says so. If it is CSV or JSON, rename it and add it again.");
    return textKind(start, named, notes);
  } finally {
    await file.close();
  }
}

/** JSON under another name is told by its start. */
function textKind(start: Buffer, named: FileFormat, notes: string[]): FileFormat {
  const text = start.toString("utf8").replaceAll("\0", "").replace(/^[\ufeff\ufffd]+/, "").trimStart();
  const first = text.charAt(0);
  if (named === "csv" || named === "tsv") {
    const kind = /^\[\s*\{\s*"/.test(text) ? "json" : /^\{\s*"[^"]*"\s*:/.test(text) ? "jsonl" : named;
    if (kind !== named) notes.push(`It holds ${NAMES[kind]}, although its name says ${NAMES[named]}; it was read as ${NAMES[kind]}.`);
    return kind;
  }
  if (named === "jsonl") {
    if (first !== "[") return "jsonl";
    notes.push("It is one JSON list, although its name says one row a line; it was read as a list.");
    return "json";
  }
  if (first === "{") {
    notes.push("It holds rows one after another, not one list; it was read line by line.");
    return "jsonl";
  }
  if (first !== "[") throw new Refusal(`The file is not ${NAMES[named]}: it starts with ${first === "" ? "nothing but spaces" : `“${first}”`}, not with a list. If it is CSV, rename it and add it again.`);
  return named;
}
