import type { DatasetVersionState } from "@aiweb/contracts/datasets/dataset";
import { formatCount } from "@aiweb/ui";
import type { StateTone } from "@aiweb/ui";

/** Each state's word, its tone, and what it means for the owner. */
export const datasetStateWords: Record<DatasetVersionState, { word: string; tone: StateTone; meaning: string }> = {
  ingesting: { word: "Being read", tone: "accent", meaning: "Its files are turned into tables. This page follows by itself." },
  "needs-decision": { word: "Needs your decision", tone: "warn", meaning: "Some rows did not fit. Look at them and say what becomes of them." },
  ready: { word: "Ready", tone: "good", meaning: "Every file was read." },
  failed: { word: "Cannot be used", tone: "bad", meaning: "A file could not be read. Replace or remove it." },
};

export function rowWords(rows: number): string {
  return rows === 1 ? "1 row" : `${formatCount(rows)} rows`;
}

export function fileWords(files: number): string {
  return files === 1 ? "1 file" : `${files} files`;
}

export const formatWords: Record<string, string> = { csv: "CSV", tsv: "TSV", jsonl: "JSONL", json: "JSON", parquet: "Parquet" };
