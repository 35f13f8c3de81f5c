import { stripAnsi } from "./ansi.ts";

export type LogLine = {
  id: string | number;
  text: string;
  /** Written before the text, as given. */
  time?: string;
  level?: "debug" | "info" | "warn" | "error";
};

/** Indexes of the lines that hold the words, whatever their case. */
export function findLines(lines: readonly LogLine[], words: string): number[] {
  const needle = words.toLowerCase();
  if (needle === "") {
    return [];
  }
  const found: number[] = [];
  for (const [index, line] of lines.entries()) {
    if (stripAnsi(line.text).toLowerCase().includes(needle)) {
      found.push(index);
    }
  }
  return found;
}
