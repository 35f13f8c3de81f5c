import { z } from "zod";
import { localId } from "../graph/expression.ts";
import { computedColumn, nodeBase } from "./node-base.ts";

/** Chooses, renames and computes columns. With `rest` kept, what is neither excluded nor given anew comes first, as it came in. */
export const selectNode = z
  .strictObject({ ...nodeBase, kind: z.literal("select"), columns: z.array(computedColumn), rest: z.enum(["keep", "drop"]), exclude: z.array(localId).optional() })
  .meta({ id: "SelectNode" });
export type SelectNode = z.infer<typeof selectNode>;
