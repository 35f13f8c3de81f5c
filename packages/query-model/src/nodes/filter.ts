import { z } from "zod";
import { expression } from "../graph/expression.ts";
import { nodeBase } from "./node-base.ts";

/** Keeps the rows for which the predicate is true: false and NULL go. */
export const filterNode = z.strictObject({ ...nodeBase, kind: z.literal("filter"), predicate: expression }).meta({ id: "FilterNode" });
export type FilterNode = z.infer<typeof filterNode>;
