import type { DatasetSummary } from "@aiweb/contracts/datasets/dataset";
import { formatBytes, formatCount } from "@aiweb/ui";
import type { StateTone } from "@aiweb/ui";

export const FORMATS: Record<string, string> = { csv: "CSV", tsv: "TSV", jsonl: "JSONL", json: "JSON", parquet: "Parquet" };
export const SORTS = { updated: "Changed last", name: "Name", rows: "Most rows" } as const;

type StateWords = {
  word: string;
  tone: StateTone;
  /** Why one cannot learn from it; null when one can. */
  reason: string | null;
};

const STATES: Record<NonNullable<DatasetSummary["state"]>, StateWords> = {
  ready: { word: "Ready to learn from", tone: "good", reason: null },
  ingesting: { word: "Being read", tone: "accent", reason: "Its files are being read. Come back in a moment." },
  "needs-decision": { word: "Waits for its owner", tone: "warn", reason: "Its owner has yet to decide about rows that did not fit." },
  failed: { word: "Cannot be used", tone: "bad", reason: "Its files could not be read. Its owner can replace them." },
};

/** Whether one can learn from a dataset now, in words. */
export function stateOf(state: DatasetSummary["state"]): StateWords {
  return state === null ? { word: "No files", tone: "neutral", reason: "It has no files yet." } : STATES[state];
}

/** How big a dataset is and what may be done with it, in few words each. */
export function factsOf(dataset: Pick<DatasetSummary, "rows" | "bytes" | "files" | "licence">): string[] {
  return [
    ...(dataset.rows === null ? [] : [dataset.rows === 1 ? "1 row" : `${formatCount(dataset.rows)} rows`]),
    dataset.files === 1 ? "1 file" : `${dataset.files} files`,
    formatBytes(dataset.bytes),
    ...(dataset.licence === "" ? [] : [dataset.licence]),
  ];
}
