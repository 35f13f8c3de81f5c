import { DelimitedReader, type Dialect } from "./delimited-reader.ts";

const CANDIDATES = [",", ";", "\t", "|"];
/** Rows of the sample that are looked at. */
const SAMPLE_ROWS = 200;

/** Field counts of the sample's rows, the last (perhaps cut) one left out. */
function fieldCounts(sample: string, dialect: Dialect): number[] {
  const counts: number[] = [];
  const reader = new DelimitedReader(dialect, { record: (fields) => counts.push(fields.length), broken: () => counts.push(0) });
  reader.push(sample);
  return counts.slice(0, SAMPLE_ROWS);
}

/** The most frequent field count, and the share of rows that have it. */
export function commonWidth(counts: readonly number[]): { width: number; share: number } {
  const frequency = new Map<number, number>();
  for (const count of counts) frequency.set(count, (frequency.get(count) ?? 0) + 1);
  let best = { width: counts[0] ?? 1, share: 0 };
  for (const [width, times] of frequency) {
    const share = times / counts.length;
    if (share > best.share || (share === best.share && width > best.width)) best = { width, share };
  }
  return best;
}

/** Finds the delimiter that splits the sample most evenly; TSV files keep their tab when it splits at all. */
export function detectDialect(sample: string, named: "csv" | "tsv"): Dialect {
  const newline = !sample.includes("\n") && sample.includes("\r") ? "\r" : "\n";
  const escape = sample.includes('\\"') && !sample.replaceAll('\\"', "").replaceAll(/(^|[,;\t|])""(?=[,;\t|\r\n]|$)/gm, "$1").includes('""') ? "\\" : '"';
  const complete = sample.endsWith(newline) ? sample : sample + newline;
  let best: { delimiter: string; score: number } = { delimiter: named === "tsv" ? "\t" : ",", score: 0 };
  for (const delimiter of CANDIDATES) {
    const counts = fieldCounts(complete, { delimiter, newline, escape });
    const { width, share } = commonWidth(counts);
    if (width < 2) continue;
    // Evenness first; a delimiter that the name promises wins a near tie.
    const promised = delimiter === (named === "tsv" ? "\t" : ",") ? 0.15 : 0;
    const score = share + promised + Math.min(width, 20) * 0.002;
    if (score > best.score) best = { delimiter, score };
  }
  return { delimiter: best.delimiter, newline, escape };
}
