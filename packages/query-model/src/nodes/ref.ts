import { z } from "zod";
import { localId } from "../graph/expression.ts";
import { nodeBase } from "./node-base.ts";

/**
 * Rows that stand outside this subgraph: those of a node, `depth` graphs out, or those that a port of the node brings
 * whose subgraph this is. The same node read twice is computed once.
 */
export const refNode = z
  .strictObject({ ...nodeBase, kind: z.literal("ref"), of: z.union([z.strictObject({ depth: z.int().min(1).max(16), node: localId }), z.strictObject({ port: localId })]) })
  .meta({ id: "RefNode" });
export type RefNode = z.infer<typeof refNode>;
