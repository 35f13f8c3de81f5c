import { z } from "zod";
import { columnName, expression, localId } from "../graph/expression.ts";
import { computedColumn, namedColumn, nodeBase } from "./node-base.ts";

const pivotValue = z.strictObject({ id: localId, name: columnName, value: z.union([z.string(), z.number(), z.boolean(), z.null()]) });

/**
 * Makes columns of values: one for each value and measure, over the rows that have the value in `column`. Discovered
 * values are found by a query of their own before this one, `limit` of them at most; `values` are those found last.
 */
export const pivotNode = z
  .strictObject({
    ...nodeBase,
    kind: z.literal("pivot"),
    keys: z.array(computedColumn),
    column: expression,
    values: z.array(pivotValue).max(1000),
    discover: z.strictObject({ limit: z.int().min(1).max(1000) }).optional(),
    measures: z.array(computedColumn).min(1),
  })
  .meta({ id: "PivotNode" });
export type PivotNode = z.infer<typeof pivotNode>;

/** Makes rows of columns: for each row one of each column, with its name and its value. */
export const unpivotNode = z
  .strictObject({ ...nodeBase, kind: z.literal("unpivot"), columns: z.array(localId).min(1), name: namedColumn, value: namedColumn, keepNull: z.boolean() })
  .meta({ id: "UnpivotNode" });
export type UnpivotNode = z.infer<typeof unpivotNode>;

/** Makes a row of each item of a list or JSON array. `keepEmpty` keeps a row whose list has none, with NULL as item. */
export const unnestNode = z
  .strictObject({ ...nodeBase, kind: z.literal("unnest"), list: expression, item: namedColumn, ordinality: namedColumn.optional(), keepEmpty: z.boolean() })
  .meta({ id: "UnnestNode" });
export type UnnestNode = z.infer<typeof unnestNode>;
