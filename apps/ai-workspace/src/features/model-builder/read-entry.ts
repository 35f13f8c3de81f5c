import { api } from "@aiweb/api-client";
import { randomId } from "../../app/random-id.ts";
import type { DraftEntry } from "./draft.ts";

/** A dataset (its newest version unless one is named) as an entry of the mix, with the mapping that its columns suggest. */
export async function readEntry(dataset: string, version: number | null): Promise<DraftEntry> {
  const guess = await api.fineTuning.guessMapping.query({ dataset, version });
  return { key: randomId(), dataset, version: guess.version, weight: 1, rowCap: null, mapping: guess.mapping, title: dataset, rows: guess.rows, columns: guess.columns };
}

const pollMilliseconds = 400;
const patienceMilliseconds = 60_000;

/** Waits until the newest version of a dataset has been read into the rows that one learns from. Throws when it was not. */
export async function untilReady(dataset: string): Promise<void> {
  const givenUpAt = Date.now() + patienceMilliseconds;
  for (;;) {
    const { state } = await api.datasets.get.query({ dataset });
    if (state === "ready") {
      return;
    }
    if (state !== "ingesting" || Date.now() > givenUpAt) {
      throw new Error("Its files could not be read. Open the dataset to see why.");
    }
    await new Promise((resolve) => setTimeout(resolve, pollMilliseconds));
  }
}
