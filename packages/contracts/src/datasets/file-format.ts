import type { FileFormat } from "./dataset.ts";

const BY_EXTENSION: Record<string, FileFormat> = { csv: "csv", txt: "csv", tsv: "tsv", tab: "tsv", jsonl: "jsonl", ndjson: "jsonl", json: "json", parquet: "parquet", pq: "parquet" };

/** What a file picker offers. */
export const ACCEPTED_FILES = Object.keys(BY_EXTENSION).map((extension) => `.${extension}`);
/** For people: what can be added. */
export const ACCEPTED_SENTENCE = "CSV, TSV, JSONL, a JSON list or Parquet";

/** The format that a file's name promises, or null when AIWeb does not read such files. */
export function formatOfName(name: string): FileFormat | null {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase();
  return extension === undefined ? null : (BY_EXTENSION[extension] ?? null);
}
