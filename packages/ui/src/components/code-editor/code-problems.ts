import type { Diagnostic } from "@codemirror/lint";
import type { Text } from "@codemirror/state";

/** Something wrong at a place of the text, as a compiler or a database tells it. */
export type CodeProblem = {
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 units. */
  column: number;
  /** How many characters it covers; 0 takes the word there. */
  length: number;
  message: string;
  severity: "error" | "warning" | "info";
};

/** Where the problems lie in this text. What the text no longer holds is moved to its nearest place. */
export function placeProblems(text: Text, problems: readonly CodeProblem[]): Diagnostic[] {
  return problems
    .map(({ line, column, length, message, severity }) => {
      const found = text.line(Math.min(text.lines, Math.max(1, line)));
      const from = Math.min(found.to, found.from + Math.max(0, column - 1));
      const word = /^\w+/.exec(found.text.slice(from - found.from))?.[0].length ?? 1;
      return { from, to: Math.min(text.length, from + (length > 0 ? length : word)), message, severity };
    })
    .sort((a, b) => a.from - b.from);
}

/** What is wrong, in words: read out when it changes. */
export function describeProblems(problems: readonly CodeProblem[]): string {
  const [first] = problems;
  if (first === undefined) {
    return "";
  }
  const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
  return `${count}. Line ${first.line}: ${first.message} F8 goes to the next.`;
}
