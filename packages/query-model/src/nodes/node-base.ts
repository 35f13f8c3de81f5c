import { z } from "zod";
import { columnName, expression, localId } from "../graph/expression.ts";

/** What every node has. The label is what a person calls it; it changes nothing of what the query gives. */
export const nodeBase = { id: localId, label: z.string().max(255).optional() };

/** A new column: its id stays when it is renamed, so that what refers to it goes on to. */
export const computedColumn = z.strictObject({ id: localId, name: columnName, expression }).meta({ id: "ComputedColumn" });
export type ComputedColumn = z.infer<typeof computedColumn>;

/** A column that a node adds, whose value follows from the node. */
export const namedColumn = z.strictObject({ id: localId, name: columnName }).meta({ id: "NamedColumn" });
