import type { DatasetSummary } from "@aiweb/contracts/datasets/dataset";
import { formatBytes, formatCount } from "@aiweb/ui";
import type { StateTone } from "@aiweb/ui";

export const FORMATS: Record<string, string> = { csv: "CSV", tsv: "TSV", jsonl: "JSONL", json: "JSON", parquet: "Parquet" };
export const SORTS = { updated: "Changed last", name: "Name", rows: "Most rows" } as const;

const STATES: Record<NonNullable<DatasetSummary["state"]>, { word: string; tone: StateTone }> = {
  ready: { word: "Ready to learn from", tone: "good" },
  ingesting: { word: "Being read", tone: "accent" },
  "needs-decision": { word: "Waits for its owner", tone: "warn" },
  failed: { word: "Cannot be used", tone: "bad" },
};

/** Whether one can learn from a dataset now, in words. */
export function stateOf(state: DatasetSummary["state"]): { word: string; tone: StateTone } {
  return state === null ? { word: "No files", tone: "neutral" } : STATES[state];
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
