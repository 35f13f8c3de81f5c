import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { FileFormat } from "@aiweb/contracts/datasets/dataset";
import { detectEncoding } from "../ingest/encoding.ts";
import { detectKind } from "../ingest/file-kind.ts";
import { ingestRequest, type IngestRequest, type IngestResult } from "../ingest/ingest-result.ts";
import { prepareDelimited } from "../ingest/prepare-delimited.ts";
import { prepareJsonLines, prepareJsonList } from "../ingest/prepare-json.ts";
import type { Prepared } from "../ingest/prepared.ts";
import { Refusal } from "../ingest/refusal.ts";
import { columnStatistics } from "./column-statistics.ts";
import { openLimited } from "./open-limited.ts";
import { rewriteParquet, writePrepared } from "./write-parquet.ts";

// Reads one file, in a process of its own: what goes wrong here ends here. The parent gives the request as an argument
// and reads result.json. When the parent goes, its end of standard input closes and so does this process.
process.stdin.on("end", () => process.exit(3)).resume();

async function prepare(request: IngestRequest, format: Exclude<FileFormat, "parquet">, notes: string[]): Promise<Prepared> {
  const encoding = await detectEncoding(request.input);
  if (encoding.note !== null) notes.push(encoding.note);
  const input = { path: request.input, output: join(request.work, "prepared"), encoding };
  if (format === "jsonl") return await prepareJsonLines(input, notes);
  if (format === "json") return await prepareJsonList(input, notes);
  return await prepareDelimited({ ...input, named: format }, notes);
}

async function ingest(request: IngestRequest, notes: string[]): Promise<IngestResult> {
  const format = await detectKind(request.input, request.format, notes);
  const output = join(request.work, "table.parquet");
  const prepared = format === "parquet" ? null : await prepare(request, format, notes);
  const connection = await openLimited(
    { memoryMegabytes: request.memoryMegabytes, threads: request.threads, temporaryDirectory: join(request.work, "spill"), temporaryMegabytes: request.temporaryMegabytes },
    { files: [request.input], directories: [request.work] },
  );
  if (prepared === null) await rewriteParquet(connection, request.input, output, notes);
  else await writePrepared(connection, prepared, output);
  const { rows, columns } = await columnStatistics(connection, output);
  if (prepared !== null && rows !== prepared.rows) throw new Error(`Wrote ${rows} rows of ${prepared.rows}.`);
  return { ok: true, format, rows, columns, notes, rejected: prepared?.rejected ?? [] };
}

/** Turns what DuckDB throws into a sentence for the owner; what is no fault of the file is thrown on. */
function refusalOf(error: unknown, format: FileFormat): string {
  if (error instanceof Refusal) return error.message;
  const message = error instanceof Error ? error.message : String(error);
  if (/out of memory/i.test(message)) return "Reading the file needs more memory than AIWeb gives to it. Split it into smaller files.";
  if (/max_temp_directory_size|no space left/i.test(message)) return "Reading the file needs more disk than there is. Free some space, or split it into smaller files.";
  if (format === "parquet") return `The Parquet file cannot be read; it is damaged or cut short. (${message.split("\n")[0]?.slice(0, 300) ?? ""})`;
  throw error;
}

const request = ingestRequest.parse(JSON.parse(process.argv[2] ?? "{}"));
const notes: string[] = [];
let result: IngestResult;
try {
  result = await ingest(request, notes);
} catch (error) {
  result = { ok: false, format: request.format, message: refusalOf(error, request.format), notes };
}
await writeFile(join(request.work, "result.json"), JSON.stringify(result));
process.exit(0);
