import { looks, type Baseline, type Look, type Shots } from "./baseline.ts";
import type { Photographed } from "./photograph.ts";

/** What is not as it was approved. */
export type Finding =
  | { kind: "changed"; id: string; look: Look; before: string; after: string }
  | { kind: "new"; id: string; shots: Shots }
  | { kind: "removed"; id: string }
  | { kind: "failed"; id: string; problem: string };

/** The stories to photograph: those whose inputs are not the approved ones, or all. */
export function needsPhotograph(inputs: ReadonlyMap<string, string>, baseline: Baseline, all: boolean): string[] {
  return [...inputs].filter(([id, hash]) => all || baseline.stories[id]?.inputs !== hash).map(([id]) => id);
}

/** Findings of a sweep. `before` are the pictures to hold the new ones against, by story. */
export function compare(photographed: readonly Photographed[], before: (id: string) => Shots | undefined, removed: readonly string[]): Finding[] {
  const findings = photographed.flatMap((one): Finding[] => {
    if ("problem" in one) return [{ kind: "failed", id: one.id, problem: one.problem }];
    const approved = before(one.id);
    if (approved === undefined) return [{ kind: "new", id: one.id, shots: one.shots }];
    return looks.flatMap((look): Finding[] => (approved[look] === one.shots[look] ? [] : [{ kind: "changed", id: one.id, look, before: approved[look], after: one.shots[look] }]));
  });
  return [...findings, ...removed.map((id): Finding => ({ kind: "removed", id }))].toSorted((a, b) => a.id.localeCompare(b.id));
}
