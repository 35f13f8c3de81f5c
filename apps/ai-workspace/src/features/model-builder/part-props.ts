import type { Draft } from "./draft.ts";

/** What each part of the form is given. `problems` are sentences by field. */
export type PartProps = {
  draft: Draft;
  change: (part: Partial<Draft> | ((before: Draft) => Draft)) => void;
  problems: Record<string, string>;
};
