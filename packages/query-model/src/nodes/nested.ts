import { z } from "zod";
import { columnName, engine, expression, localId } from "../graph/expression.ts";
import { nodeBase } from "./node-base.ts";
import { declaredColumn } from "./source.ts";

/**
 * Rows made of rows: the seed's, then those that the step makes of the ones before, until none come. The step is a
 * subgraph, whose ref to port `previous` reads them. Of `all` rows, more than `deepest` rounds are an error,
 * never a cut; where only `distinct` rows are kept, it ends with the round that brings no new one.
 */
export const recursiveNode = z
  .strictObject({ ...nodeBase, kind: z.literal("recursive"), step: localId, union: z.enum(["all", "distinct"]), deepest: z.int().min(1).max(10_000) })
  .meta({ id: "RecursiveNode" });
export type RecursiveNode = z.infer<typeof recursiveNode>;

/** A query written by hand, for one engine. It reads its ports as tables of their names, and declares what it gives. */
export const sqlNode = z
  .strictObject({ ...nodeBase, kind: z.literal("sql"), engine, text: z.string().min(1).max(100_000), ports: z.array(localId).max(64), columns: z.array(declaredColumn).min(1) })
  .meta({ id: "SqlNode" });
export type SqlNode = z.infer<typeof sqlNode>;

/** A part of the graph under one name. Its subgraph's refs read the ports. */
export const groupNode = z.strictObject({ ...nodeBase, kind: z.literal("group"), graph: localId, ports: z.array(localId).max(64), materialise: z.boolean().optional() }).meta({ id: "GroupNode" });
export type GroupNode = z.infer<typeof groupNode>;

const assertion = z.discriminatedUnion("check", [
  z.strictObject({ check: z.literal("unique"), columns: z.array(localId).min(1) }),
  z.strictObject({ check: z.literal("not-null"), columns: z.array(localId).min(1) }),
  z.strictObject({ check: z.literal("holds"), name: columnName, predicate: expression }),
  z.strictObject({ check: z.literal("row-count"), least: z.int().min(0).optional(), most: z.int().min(0).optional() }),
  /** Each combination of the columns stands in those of the other port. */
  z.strictObject({ check: z.literal("relation"), columns: z.array(localId).min(1), port: localId, related: z.array(localId).min(1) }),
]);

/** Lets rows through as they are. A check that fails blocks every output behind it. */
export const assertNode = z.strictObject({ ...nodeBase, kind: z.literal("assert"), checks: z.array(assertion).min(1) }).meta({ id: "AssertNode" });
export type AssertNode = z.infer<typeof assertNode>;
