import type { DatasetFile, DatasetSummary, DatasetVersion } from "@aiweb/contracts/datasets/dataset";
import type { DatasetDetail } from "@aiweb/contracts/datasets/get-dataset";

const at = "2026-11-23T10:00:00.000Z";

function version(number: number, change: string, more: Partial<DatasetVersion> = {}): DatasetVersion {
  return { id: `33333333-3333-4333-8333-33333333333${number}`, number, state: "ready", hash: `9f3${number}`.repeat(16), rows: 4_000 + number * 70, bytes: 1_800_000 + number * 13_000, change, createdAt: at, ...more };
}

/** Newest first: the one on top is not read yet. */
export const VERSIONS: DatasetVersion[] = [
  version(4, "Added returns.parquet", { state: "ingesting", hash: null, rows: null }),
  version(3, "Added answers.jsonl"),
  version(2, "Replaced tickets.csv with tickets.csv"),
  version(1, "Made from tickets.csv"),
];

function file(id: number, name: string, more: Partial<DatasetFile> = {}): DatasetFile {
  return {
    id: `22222222-2222-4222-8222-22222222222${id}`,
    name,
    format: "csv",
    state: "ready",
    rawBytes: 1_200_000,
    rawSha256: "a".repeat(64),
    rows: 3_000,
    columns: [
      { name: "question", type: "VARCHAR", kind: "text", nullCount: 0, distinctCount: null, minimum: null, maximum: null },
      { name: "amount", type: "DECIMAL(6,2)", kind: "number", nullCount: 12, distinctCount: null, minimum: null, maximum: null },
    ],
    notes: [],
    rejected: { count: 0, first: [] },
    error: null,
    ...more,
  };
}

/** A public dataset as somebody else sees it, at its newest version. */
export const PUBLIC_DATASET: DatasetDetail = {
  id: "11111111-1111-4111-8111-111111111111",
  owner: { handle: "ada", name: null },
  name: "support-tickets",
  description: "Questions of customers, and how they were answered.",
  licence: "CC-BY-4.0",
  visibility: "public",
  version: 3,
  state: "ready",
  rows: 4_210,
  bytes: 1_839_000,
  files: 2,
  mine: false,
  createdAt: "2026-11-20T10:00:00.000Z",
  updatedAt: at,
  shown: version(3, "Added answers.jsonl"),
  readyVersion: 3,
  fileList: [file(1, "tickets.csv"), file(2, "answers.jsonl", { format: "jsonl", rows: 1_210, rawBytes: 639_000 })],
  usedBy: [{ kind: "model", id: "55555555-5555-4555-8555-555555555555", title: "support-answers", href: "/marketplace/models/ada/support-answers", open: false }],
};

/** The same at its first version. */
export const OLDER_VERSION: DatasetDetail = { ...PUBLIC_DATASET, shown: version(1, "Made from tickets.csv"), fileList: [file(3, "tickets.csv", { rows: 4_070 })] };

/** Nothing was ever put in. */
export const EMPTY_DATASET: DatasetDetail = { ...PUBLIC_DATASET, description: "", licence: "", version: null, state: null, rows: null, bytes: 0, files: 0, shown: null, readyVersion: null, fileList: [], usedBy: [] };

/** Its only version could not be read. */
export const FAILED_DATASET: DatasetDetail = {
  ...PUBLIC_DATASET,
  version: 1,
  state: "failed",
  rows: null,
  shown: version(1, "Made from broken.parquet", { state: "failed", hash: null, rows: null }),
  readyVersion: null,
  fileList: [file(4, "broken.parquet", { format: "parquet", state: "failed", rows: null, columns: [], error: "It is no Parquet file." })],
  usedBy: [],
};

/** One of one's own, as lists tell of it. */
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

/** A file of it, read. */
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

/** Its newest version. */
export const readyVersion: DatasetVersion = { id: "33333333-3333-4333-8333-333333333333", number: 7, state: "ready", hash: "9f3c".repeat(16), rows: 4_210, bytes: 1_840_000, change: "Added tickets.csv", createdAt: "2026-11-23T10:00:00.000Z" };

/** One of one's own, whole. */
export const readyDetail: DatasetDetail = {
  ...readyDataset,
  shown: readyVersion,
  readyVersion: 7,
  fileList: [readyFile],
  usedBy: [
    { kind: "job", id: "44444444-4444-4444-8444-444444444444", title: "support-answers-v3", href: "/ai/jobs/44444444-4444-4444-8444-444444444444", open: true },
    { kind: "model", id: "55555555-5555-4555-8555-555555555555", title: "support-answers", href: "/marketplace/models/ada/support-answers", open: false },
  ],
};
