import { diffArrays, diffWordsWithSpace } from "diff";

/** More lines than this on either side are not compared. */
export const MOST_LINES = 20_000;
/** Lines that came or went, past which two texts differ too much: comparing takes the square of it, about half a second on an idle laptop. */
const MOST_EDITS = 3000;
/** Unchanged lines that stay on either side of a change. */
const CONTEXT = 3;
/** Words are marked in lines up to this length. */
const LONGEST_MARKED = 1000;

export type DiffLine = { number: number; text: string };

/** Lines that both have, or what one has in place of the other's. */
type Stretch = { same: boolean; before: DiffLine[]; after: DiffLine[] };

export type Comparison = { kind: "compared"; stretches: Stretch[]; added: number; removed: number; changes: number } | { kind: "too-long" } | { kind: "too-different" };

export type DiffRow =
  | { kind: "fold"; id: string; stretch: number; count: number }
  /** `change` counts from 0; `first` is where the walk from change to change stops. */
  | { kind: "lines"; id: string; before: DiffLine | null; after: DiffLine | null; change: number | null; first: boolean };

function linesOf(text: string): string[] {
  const lines = text.split(/\r?\n/);
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}

export function compareTexts(before: string, after: string): Comparison {
  const old = linesOf(before);
  const fresh = linesOf(after);
  if (Math.max(old.length, fresh.length) > MOST_LINES) {
    return { kind: "too-long" };
  }
  const parts = diffArrays(old, fresh, { maxEditLength: MOST_EDITS });
  if (parts === undefined) {
    return { kind: "too-different" };
  }
  const stretches: Stretch[] = [];
  let [was, is] = [0, 0];
  for (const { value, added, removed } of parts) {
    const same = !added && !removed;
    let stretch = stretches.at(-1);
    if (stretch === undefined || same || stretch.same) {
      stretch = { same, before: [], after: [] };
      stretches.push(stretch);
    }
    for (const text of value) {
      if (!added) {
        stretch.before.push({ number: ++was, text });
      }
      if (!removed) {
        stretch.after.push({ number: ++is, text });
      }
    }
  }
  const changed = stretches.filter((stretch) => !stretch.same);
  const sum = (side: "before" | "after") => changed.reduce((total, stretch) => total + stretch[side].length, 0);
  return { kind: "compared", stretches, added: sum("after"), removed: sum("before"), changes: changed.length };
}

/** The lines to draw; long unchanged stretches are folded until opened. */
export function diffRows(stretches: readonly Stretch[], split: boolean, opened: ReadonlySet<number>): DiffRow[] {
  const rows: DiffRow[] = [];
  let change = -1;
  const push = (before: DiffLine | null, after: DiffLine | null, of: number | null, first = false) => rows.push({ kind: "lines", id: `${before?.number ?? ""}:${after?.number ?? ""}`, before, after, change: of, first });
  for (const [index, stretch] of stretches.entries()) {
    if (stretch.same) {
      const head = index === 0 ? 0 : CONTEXT;
      const tail = index === stretches.length - 1 ? 0 : CONTEXT;
      const hidden = stretch.before.length - head - tail;
      const folds = hidden > 1 && !opened.has(index) && stretches.length > 1;
      for (const [at, line] of stretch.before.entries()) {
        if (!folds || at < head || at >= head + hidden) {
          push(line, stretch.after[at] ?? null, null);
        } else if (at === head) {
          rows.push({ kind: "fold", id: `fold ${index}`, stretch: index, count: hidden });
        }
      }
    } else {
      change += 1;
      if (split) {
        for (let at = 0; at < Math.max(stretch.before.length, stretch.after.length); at += 1) {
          push(stretch.before[at] ?? null, stretch.after[at] ?? null, change, at === 0);
        }
      } else {
        for (const [at, line] of stretch.before.entries()) {
          push(line, null, change, at === 0);
        }
        for (const [at, line] of stretch.after.entries()) {
          push(null, line, change, at === 0 && stretch.before.length === 0);
        }
      }
    }
  }
  return rows;
}

/** The line that stands in the place of each changed one on the other side. */
export function counterparts(stretches: readonly Stretch[]): { before: Map<number, string>; after: Map<number, string> } {
  const before = new Map<number, string>();
  const after = new Map<number, string>();
  for (const stretch of stretches.filter(({ same }) => !same)) {
    for (const [at, line] of stretch.before.entries()) {
      const other = stretch.after[at];
      if (other !== undefined) {
        before.set(line.number, other.text);
        after.set(other.number, line.text);
      }
    }
  }
  return { before, after };
}

export type DiffPart = { text: string; changed: boolean };

/** A changed line in runs: what the other has too, and what it has not. Lines with little in common stay whole. */
export function markWords(text: string, other: string | undefined): DiffPart[] {
  if (other === undefined || Math.max(text.length, other.length) > LONGEST_MARKED) {
    return [{ text, changed: false }];
  }
  const own = diffWordsWithSpace(other, text).filter((part) => !part.removed);
  const kept = own.reduce((total, part) => total + (part.added ? 0 : part.value.trim().length), 0);
  return kept * 3 < text.trim().length ? [{ text, changed: false }] : own.map((part) => ({ text: part.value, changed: part.added }));
}
