import { z } from "zod";
import { columnName, expression, localId } from "../graph/expression.ts";
import { nodeBase } from "./node-base.ts";

/**
 * What the right side's columns are called from here on, by their id there. Ids that both sides have need one, names that
 * both have get `suffix`.
 */
const collision = z.strictObject({ ids: z.record(localId, localId).optional(), suffix: columnName.optional() });

/** `asof` joins each left row to the last right row that is not after it: `match` is the comparison that orders them. */
export const joinNode = z
  .strictObject({
    ...nodeBase,
    kind: z.literal("join"),
    join: z.enum(["inner", "left", "right", "full", "cross", "semi", "anti", "asof", "lateral"]),
    /** Any boolean; none for a cross join. */
    on: expression.optional(),
    asof: z.strictObject({ left: expression, right: expression, direction: z.enum(["backward", "forward"]), unmatched: z.enum(["drop", "keep"]) }).optional(),
    /** The right side of a lateral join: a subgraph whose outer references read the left row. */
    lateral: z.strictObject({ graph: localId, unmatched: z.enum(["drop", "keep"]) }).optional(),
    collision: collision.optional(),
  })
  .meta({ id: "JoinNode" });
export type JoinNode = z.infer<typeof joinNode>;
