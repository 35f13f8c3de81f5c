import type { DatasetFile, DatasetSummary } from "@aiweb/contracts/datasets/dataset";
import type { DatasetDetail } from "@aiweb/contracts/datasets/get-dataset";

/** Invented datasets for stories. */
export const readyDataset: DatasetSummary = {
  id: "11111111-1111-4111-8111-111111111111",
  owner: { handle: "ada", name: null },
  name: "support-tickets",
  description: "Questions of customers, and how they were answered.",
  licence: "CC-BY-4.0",
  visibility: "private",
  version: 7,
  state: "ready",
  rows: 4_210,
  bytes: 1_840_000,
  files: 2,
  mine: true,
  createdAt: "2026-11-20T10:00:00.000Z",
  updatedAt: "2026-11-23T10:00:00.000Z",
};

export const readyFile: DatasetFile = {
  id: "22222222-2222-4222-8222-222222222222",
  name: "tickets.csv",
  format: "csv",
  state: "ready",
  rawBytes: 1_200_000,
  rawSha256: "a".repeat(64),
  rows: 3_000,
  columns: [
    { name: "question", type: "VARCHAR", kind: "text", nullCount: 0, distinctCount: 2_900, minimum: "A", maximum: "Where" },
    { name: "amount", type: "DECIMAL(6,2)", kind: "number", nullCount: 12, distinctCount: 400, minimum: "0.50", maximum: "1200.00" },
  ],
  notes: ["Its fields are separated by semicolons."],
  rejected: { count: 0, first: [] },
  error: null,
};

export const readyDetail: DatasetDetail = {
  ...readyDataset,
  shown: { id: "33333333-3333-4333-8333-333333333333", number: 7, state: "ready", hash: "9f3c".repeat(16), rows: 4_210, bytes: 1_840_000, change: "Added tickets.csv", createdAt: "2026-11-23T10:00:00.000Z" },
  readyVersion: 7,
  fileList: [readyFile],
  usedBy: [
    { kind: "job", id: "44444444-4444-4444-8444-444444444444", title: "support-answers-v3", href: "/ai/jobs/44444444-4444-4444-8444-444444444444", open: true },
    { kind: "model", id: "55555555-5555-4555-8555-555555555555", title: "support-answers", href: "/marketplace/models/ada/support-answers", open: false },
  ],
};
