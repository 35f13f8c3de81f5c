import { z } from "zod";
import { columnName, expression, frame, localId, sortKey } from "../graph/expression.ts";
import { nodeBase } from "./node-base.ts";

export const windowColumn = z
  .strictObject({
    id: localId,
    name: columnName,
    function: z.string(),
    arguments: z.array(expression),
    filter: expression.optional(),
    partition: z.array(expression),
    order: z.array(sortKey),
    frame: frame.optional(),
  })
  .meta({ id: "WindowColumn" });

/** Adds columns that look at a row's neighbours; every row stays. */
export const windowNode = z.strictObject({ ...nodeBase, kind: z.literal("window"), columns: z.array(windowColumn).min(1) }).meta({ id: "WindowNode" });
export type WindowNode = z.infer<typeof windowNode>;
