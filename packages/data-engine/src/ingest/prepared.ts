import type { Rejection } from "./rejections.ts";

/** A text file made ready for DuckDB: one clean row a line, with the name and type of each column. */
export interface Prepared {
  path: string;
  layout: "csv" | "json";
  columns: { name: string; type: string }[];
  rows: number;
  /** Bytes of the longest row, at most. */
  longestRow: number;
  rejected: Rejection[];
}
