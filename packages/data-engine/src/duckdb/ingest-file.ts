import { once } from "node:events";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FileFormat } from "@aiweb/contracts/datasets/dataset";
import { ingestResult, type IngestRequest, type IngestResult } from "../ingest/ingest-result.ts";
import { killGroup, spawnLimited } from "./spawn-limited.ts";

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
const STDERR_CHARACTERS = 4_000;
const TOO_MUCH = "Reading the file took more memory or time than AIWeb gives to it. Split it into smaller files.";

export interface IngestedTable {
  result: IngestResult;
  /** The Parquet file when `result.ok`; gone after `deliver` returns. */
  parquet: string;
}

/**
 * Reads one raw file into Parquet and statistics in a child process that is limited in memory, time, files and
 * rights, and hands the outcome to `deliver`. The child's death is an outcome like any other.
 */
export async function ingestFile<T>(
  input: { path: string; format: FileFormat },
  deliver: (table: IngestedTable) => Promise<T>,
  options: { limits?: Partial<IngestLimits>; signal?: AbortSignal; onStart?: (pid: number) => void; onDeath?: (lastWords: string) => void } = {},
): Promise<T> {
  const limits = { ...INGEST_LIMITS, ...options.limits };
  const work = await mkdtemp(join(tmpdir(), "aiweb-ingest-"));
  try {
    const { size } = await stat(input.path);
    const megabytes = Math.ceil(size / 2 ** 20);
    const request: IngestRequest = { input: input.path, work, format: input.format, memoryMegabytes: limits.memoryMegabytes, threads: limits.threads, temporaryMegabytes: limits.temporaryMegabytes };
    const seconds = limits.baseSeconds + megabytes;
    const child = spawnLimited(
      new URL("./ingest-child.ts", import.meta.url),
      [JSON.stringify(request)],
      { memoryMegabytes: limits.memoryMegabytes + RUNTIME_MEGABYTES, cpuSeconds: Math.ceil(seconds * 2), fileMegabytes: limits.temporaryMegabytes, read: [input.path], write: [work] },
      ["pipe", "ignore", "pipe"],
    );
    if (child.pid !== undefined) options.onStart?.(child.pid);
    let lastWords = "";
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      lastWords = (lastWords + text).slice(-STDERR_CHARACTERS);
    });
    const end = () => killGroup(child);
    const timer = setTimeout(end, seconds * 1000);
    options.signal?.addEventListener("abort", end, { once: true });
    const [code] = await once(child, "close");
    clearTimeout(timer);
    options.signal?.removeEventListener("abort", end);
    options.signal?.throwIfAborted();
    const parquet = join(work, "table.parquet");
    if (code !== 0) {
      options.onDeath?.(lastWords);
      return await deliver({ result: { ok: false, format: input.format, message: TOO_MUCH, notes: [] }, parquet });
    }
    const result = ingestResult.parse(JSON.parse(await readFile(join(work, "result.json"), "utf8")));
    return await deliver({ result, parquet });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
