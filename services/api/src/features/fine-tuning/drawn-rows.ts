import { AppError } from "@aiweb/contracts/errors/app-error";
import type { RoleMapping } from "@aiweb/contracts/fine-tuning/fine-tune-configuration";
import { interleave } from "./interleave.ts";
import type { ResolvedDataset } from "./resolve-dataset.ts";

/** One dataset of a mix: `rows` of it count. */
export interface MixPart {
  name: string;
  files: ResolvedDataset["files"];
  rows: number;
  weight: number;
  mapping: RoleMapping;
}

export interface DrawnRow {
  part: number;
  /** Row number within the dataset, over all its files. */
  row: number;
}

/** Walking there takes a step a row. */
const FARTHEST = 20_000;

/** Which rows stand at `offset`… of the mix. A dataset that runs out begins again, as in training. */
export function drawnRows(parts: Pick<MixPart, "rows" | "weight">[], page: { offset: number; limit: number }): DrawnRow[] {
  if (page.offset > FARTHEST) throw new AppError("invalid-input", `Samples are shown up to number ${FARTHEST}.`, { field: "offset" });
  const counts = parts.map(() => 0);
  const drawn: DrawnRow[] = [];
  const order = interleave(parts.map((part) => part.weight));
  for (let position = 0; position < page.offset + page.limit; position++) {
    const part = order.next().value;
    const count = counts[part] ?? 0;
    counts[part] = count + 1;
    if (position >= page.offset) drawn.push({ part, row: count % (parts[part]?.rows ?? 1) });
  }
  return drawn;
}
