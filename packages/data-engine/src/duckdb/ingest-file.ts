import { mkdir, mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { FileFormat } from "@aiweb/contracts/datasets/dataset";
import { ingestResult, type IngestRequest, type IngestResult } from "../ingest/ingest-result.ts";
import { runLimited, type Ending } from "./spawn-limited.ts";

export interface IngestLimits {
  /** DuckDB's memory; the process gets about a gigabyte more for the runtime and the rows in hand. */
  memoryMegabytes: number;
  threads: number;
  temporaryMegabytes: number;
  /** Wall time, besides a second for each megabyte. */
  baseSeconds: number;
}

export const INGEST_LIMITS: IngestLimits = { memoryMegabytes: 1_024, threads: 2, temporaryMegabytes: 65_536, baseSeconds: 120 };

const RUNTIME_MEGABYTES = 1_024;
const TOO_MUCH = "Reading the file took more memory or time than AIWeb gives to it. Split it into smaller files.";
/** What the owner is told when it was not the file. */
export const OUR_FAULT = "AIWeb could not read the file, by a fault of its own that its log tells. The file was kept as it is: replace it with itself to try again.";

export interface IngestedTable {
  result: IngestResult;
  /** The Parquet file when `result.ok`; gone after `deliver` returns. */
  parquet: string;
}

export interface IngestOptions {
  limits?: Partial<IngestLimits>;
  signal?: AbortSignal | undefined;
  onStart?: (pid: number) => void;
  onDeath?: (ending: Ending) => void;
}

/**
 * Reads one raw file into Parquet and statistics in a child process that is limited in memory, time, files and
 * rights, and hands the outcome to `deliver`. A child that takes too much is an outcome like any other; throws when it failed by itself. `scratch`: where what is
 * made on the way lies.
 */
export async function ingestFile<T>(input: { path: string; format: FileFormat; scratch: string }, deliver: (table: IngestedTable) => Promise<T>, options: IngestOptions = {}): Promise<T> {
  const limits = { ...INGEST_LIMITS, ...options.limits };
  await mkdir(input.scratch, { recursive: true });
  const work = await mkdtemp(join(input.scratch, "ingest-"));
  try {
    const { size } = await stat(input.path);
    const seconds = limits.baseSeconds + Math.ceil(size / 2 ** 20);
    const request: IngestRequest = { input: input.path, work, format: input.format, memoryMegabytes: limits.memoryMegabytes, threads: limits.threads, temporaryMegabytes: limits.temporaryMegabytes };
    const ending = await runLimited(
      new URL("./ingest-child.ts", import.meta.url),
      request,
      { memoryMegabytes: limits.memoryMegabytes + RUNTIME_MEGABYTES, cpuSeconds: Math.ceil(seconds * 2), fileMegabytes: limits.temporaryMegabytes, read: [input.path], write: [work], seconds },
      options,
    );
    const parquet = join(work, "table.parquet");
    if (ending.code !== 0) {
      options.onDeath?.(ending);
      if (!ending.killed) throw new Error("The process that reads a file failed.", { cause: ending });
      return await deliver({ result: { ok: false, format: input.format, message: TOO_MUCH, notes: [] }, parquet });
    }
    const result = ingestResult.parse(JSON.parse(await readFile(join(work, "result.json"), "utf8")));
    return await deliver({ result, parquet });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
