import { z } from "zod";
import { columnType } from "@aiweb/contracts/query/column-type";
import { columnName, localId } from "../graph/expression.ts";
import { nodeBase } from "./node-base.ts";

/** A column as its source declares it, so that a graph is checked and compiled without a connection. */
export const declaredColumn = z
  .strictObject({
    id: localId,
    name: columnName,
    type: columnType,
    nullable: z.boolean(),
    unique: z.boolean().optional(),
    /** The collation of the source's own text, where it is not binary: comparisons pushed down to it are reported. */
    collation: z.string().max(128).optional(),
  })
  .meta({ id: "DeclaredColumn" });
export type DeclaredColumn = z.infer<typeof declaredColumn>;

const literalCell = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** Where rows come from. `version` names the state that is read, where the source has states; it enters the plan hash. */
const origin = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("table"), connection: localId, schema: columnName.optional(), table: columnName, version: z.string().optional() }),
  z.strictObject({ kind: z.literal("dataset"), dataset: z.string().min(1), version: z.int().min(1), file: z.string().optional() }),
  z.strictObject({ kind: z.literal("query"), query: z.string().min(1), version: z.int().min(1) }),
  z.strictObject({ kind: z.literal("chain"), project: z.string().min(1), table: columnName, version: z.string().optional() }),
  z.strictObject({ kind: z.literal("file"), connection: localId, path: z.string().min(1), version: z.string().optional() }),
  z.strictObject({ kind: z.literal("values"), rows: z.array(z.array(literalCell)).max(10_000) }),
]);

/** Rows from outside the graph. Only the columns named are read. */
export const sourceNode = z.strictObject({ ...nodeBase, kind: z.literal("source"), origin, columns: z.array(declaredColumn).min(1) }).meta({ id: "SourceNode" });
export type SourceNode = z.infer<typeof sourceNode>;

/** Where AIWeb's own DuckDB has what no server keeps: a schema for each folder, dataset and chain project. Null for the others. */
export function localTableOf(from: SourceNode["origin"]): { schema: string; table: string } | null {
  switch (from.kind) {
    case "file":
      return { schema: from.connection, table: from.path };
    case "dataset":
      return { schema: `dataset:${from.dataset}@${from.version}`, table: from.file ?? "rows" };
    case "chain":
      return { schema: `chain:${from.project}`, table: from.table };
    case "table":
    case "query":
    case "values":
      return null;
  }
}
