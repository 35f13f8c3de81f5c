import { z } from "zod";
import { expression, localId, sortKey } from "../graph/expression.ts";
import { nodeBase } from "./node-base.ts";

/** Orders the rows, for an output or for the limit behind it. */
export const sortNode = z.strictObject({ ...nodeBase, kind: z.literal("sort"), keys: z.array(sortKey).min(1) }).meta({ id: "SortNode" });
export type SortNode = z.infer<typeof sortNode>;

/** How many rows: a number, or a parameter. */
const rowCount = z.union([z.int().min(0), z.strictObject({ parameter: localId })]);

/**
 * The first rows, of all or of each group of `per`. With `ties`, rows equal to the last one stay too. `order` says which
 * come first; without it, the order of the sort before it.
 */
export const limitNode = z
  .strictObject({ ...nodeBase, kind: z.literal("limit"), count: rowCount, offset: rowCount.optional(), ties: z.boolean().optional(), per: z.array(expression).optional(), order: z.array(sortKey).optional() })
  .meta({ id: "LimitNode" });
export type LimitNode = z.infer<typeof limitNode>;

/** Leaves one of equal rows; with `on`, one of those that are equal there, the first by `order`. */
export const distinctNode = z.strictObject({ ...nodeBase, kind: z.literal("distinct"), on: z.array(expression).min(1).optional(), order: z.array(sortKey).optional() }).meta({ id: "DistinctNode" });
export type DistinctNode = z.infer<typeof distinctNode>;
