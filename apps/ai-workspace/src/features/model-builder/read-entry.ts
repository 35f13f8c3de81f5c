import { api } from "@aiweb/api-client";
import type { DraftEntry } from "./draft.ts";

/** A dataset (its newest version unless one is named) as an entry of the mix, with the mapping that its columns suggest. */
export async function readEntry(dataset: string, version: number | null): Promise<DraftEntry> {
  const guess = await api.fineTuning.guessMapping.query({ dataset, version });
  return { dataset, version: guess.version, weight: 1, rowCap: null, mapping: guess.mapping, title: dataset, rows: guess.rows, columns: guess.columns };
}
