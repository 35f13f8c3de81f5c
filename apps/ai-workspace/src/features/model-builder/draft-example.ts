import type { listDatasetVersionsOutput } from "@aiweb/contracts/datasets/list-versions";
import type { z } from "zod";
import { emptyDraft, type Draft, type DraftEntry } from "./draft.ts";

/** A dataset of questions and answers in a mix, for stories. */
export const ticketsEntry: DraftEntry = {
  key: "tickets",
  dataset: "ada/support-tickets",
  version: 7,
  weight: 3,
  rowCap: null,
  mapping: { kind: "prompt-completion", prompt: "question", completion: "answer", system: null },
  title: "ada/support-tickets",
  rows: 4210,
  columns: [
    { name: "question", kind: "text" },
    { name: "answer", kind: "text" },
  ],
};

/** A draft that could be submitted, for stories. */
export const wholeDraft: Draft = { ...emptyDraft(), name: "support-answers", base: "aiweb/smollm2-135m-instruct", datasets: [ticketsEntry] };

/** What the api says of that dataset's versions. */
export const ticketsVersions: z.infer<typeof listDatasetVersionsOutput> = {
  items: [
    { id: "7c1f4a3e-5c0b-4a52-9d3e-0a9f0c5b1a17", number: 8, state: "failed", hash: null, rows: null, bytes: 10, change: "added", createdAt: "2026-11-23T15:00:00Z" },
    { id: "7c1f4a3e-5c0b-4a52-9d3e-0a9f0c5b1a11", number: 7, state: "ready", hash: "a".repeat(64), rows: 4210, bytes: 10, change: "added", createdAt: "2026-11-23T15:00:00Z" },
    { id: "7c1f4a3e-5c0b-4a52-9d3e-0a9f0c5b1a12", number: 6, state: "ready", hash: "b".repeat(64), rows: 4000, bytes: 10, change: "created", createdAt: "2026-11-22T15:00:00Z" },
  ],
  nextCursor: null,
};
