import { formatOfName } from "@aiweb/contracts/datasets/file-format";
import type { ColumnSchema } from "@aiweb/contracts/datasets/dataset";

export type LocalColumn = { name: string; kind: ColumnSchema["kind"] };

/** What this browser finds at the start of a file, before anything is sent. */
export type LocalPreview = {
  columns: LocalColumn[];
  rows: unknown[][];
  /** Rows in all, where the file itself says so. */
  total: number | null;
  /** What the owner should look at, in sentences. */
  problems: string[];
};

export const PREVIEW_ROWS = 20;
/** Bytes of a text file that are looked at. */
const HEAD_BYTES = 1_048_576;

/** UTF-16 without a mark shows itself by zeros at every second byte of Western text; the server judges by the same. */
function guessUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const sample = bytes.subarray(0, 65_536);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const half = sample.length / 2;
  if (odd > half * 0.4 && even < half * 0.05) return "utf-16le";
  return even > half * 0.4 && odd < half * 0.05 ? "utf-16be" : null;
}

function decode(bytes: Uint8Array, problems: string[]): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const utf16 = guessUtf16(bytes);
  if (utf16 !== null) return new TextDecoder(utf16).decode(bytes);
  try {
    // The end may stand inside a character: `stream` leaves it out.
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
  } catch {
    problems.push("It is not all UTF-8. It will be read as Windows-1252 where that fits.");
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** Reads the first rows of a file in this browser and guesses what its columns hold. Throws only what is a fault of ours. */
export async function readLocalPreview(file: File): Promise<LocalPreview> {
  const format = formatOfName(file.name);
  const problems: string[] = [];
  const nothing = (problem: string): LocalPreview => ({ columns: [], rows: [], total: null, problems: [problem] });
  if (format === null) return nothing("Files of this kind cannot be read here.");
  if (file.size === 0) return nothing("The file is empty.");
  const start = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  const parquet = String.fromCharCode(...start) === "PAR1";
  if (format === "parquet" && !parquet) return nothing("It is not Parquet, although its name says so.");
  if (parquet) return await (await import("./parquet-preview.ts")).previewParquet(file);
  const text = decode(new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()), problems);
  if (text.includes("\0")) return nothing("It holds binary data, not text.");
  const cut = file.size > HEAD_BYTES;
  const preview = format === "csv" || format === "tsv" ? (await import("./delimited-preview.ts")).previewDelimited(text, cut) : (await import("./json-preview.ts")).previewJson(text, cut);
  return { ...preview, problems: [...problems, ...preview.problems] };
}
