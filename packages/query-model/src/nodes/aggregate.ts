import { z } from "zod";
import { localId } from "../graph/expression.ts";
import { computedColumn, nodeBase } from "./node-base.ts";

/**
 * One row for each combination of the keys; without keys exactly one. A measure is any expression over aggregates and
 * keys. `sets` groups by several combinations of key ids at once; a key that a set leaves out is NULL there.
 */
export const aggregateNode = z
  .strictObject({ ...nodeBase, kind: z.literal("aggregate"), keys: z.array(computedColumn), sets: z.array(z.array(localId)).min(1).max(64).optional(), measures: z.array(computedColumn) })
  .meta({ id: "AggregateNode" });
export type AggregateNode = z.infer<typeof aggregateNode>;
