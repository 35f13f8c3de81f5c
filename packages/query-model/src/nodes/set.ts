import { z } from "zod";
import { localId } from "../graph/expression.ts";
import { nodeBase } from "./node-base.ts";

/** Rows of several inputs as one. The ports are in order; columns have the first one's ids and names. */
export const setNode = z
  .strictObject({
    ...nodeBase,
    kind: z.literal("set"),
    operation: z.enum(["union", "union-all", "intersect", "intersect-all", "except", "except-all"]),
    by: z.enum(["name", "position"]),
    ports: z.array(localId).min(2).max(64),
  })
  .meta({ id: "SetNode" });
export type SetNode = z.infer<typeof setNode>;
