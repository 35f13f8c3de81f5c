import { z } from "zod";
import { columnType, type ColumnType } from "@aiweb/contracts/query/column-type";

/** Names nodes, columns, ports and subgraphs inside one document. */
export const localId = z
  .string()
  .regex(/^[A-Za-z0-9_][A-Za-z0-9_.:-]{0,63}$/, "Use letters, digits and _ . : - (64 at most).")
  .meta({ id: "LocalId" });

/** What a person calls a column. Anything but nothing: it is quoted wherever it becomes SQL. */
export const columnName = z
  .string()
  .min(1)
  .max(255)
  // engines cut text at a NUL
  .refine((name) => !name.includes("\0"), "A name cannot hold a NUL.");

/** A column as a port of a node brings it. A shared node joined to itself brings the same ids twice: the port tells them apart. */
export const columnReference = z.strictObject({ port: localId, column: localId });
export type ColumnReference = z.infer<typeof columnReference>;

/** A value of a type: numbers beyond 53 bits, decimals and everything with a written form are text. */
export type LiteralValue = string | number | boolean | null;

/** Where rows stand among others: NULL and NaN have their place on every engine (docs/adr/0012-what-a-query-means.md). */
export type SortKey = { expression: Expression; direction: "ascending" | "descending"; nulls: "first" | "last" };

/** The rows around a row that a window function sees; offsets count rows, peers or values before (-) and after (+) it. */
export type Frame = { unit: "rows" | "groups" | "range"; start: number | "unbounded"; end: number | "unbounded" };

export type Comparison = "equals" | "not-equals" | "less" | "less-or-equal" | "greater" | "greater-or-equal";

export type Expression =
  | { kind: "column"; port: string; column: string }
  | { kind: "outer"; depth: number; port: string; column: string }
  | { kind: "literal"; type: ColumnType; value: LiteralValue }
  | { kind: "parameter"; parameter: string }
  | { kind: "call"; function: string; arguments: Expression[] }
  | { kind: "case"; branches: { when: Expression; value: Expression }[]; otherwise?: Expression | undefined }
  | { kind: "cast"; to: ColumnType; argument: Expression; failure: "error" | "null" }
  | { kind: "aggregate"; function: string; arguments: Expression[]; distinct?: boolean | undefined; filter?: Expression | undefined; order?: SortKey[] | undefined }
  | { kind: "in-list"; argument: Expression; items: Expression[]; not?: boolean | undefined }
  | { kind: "subquery"; mode: "scalar" | "exists" | "in" | "any" | "all"; graph: string; not?: boolean | undefined; left?: Expression[] | undefined; comparison?: Comparison | undefined }
  | { kind: "path"; argument: Expression; path: (string | number)[]; type: ColumnType }
  | { kind: "raw"; engine: Engine; text: string; arguments: Expression[]; type: ColumnType };

export const engine = z.enum(["duckdb", "postgres", "mariadb"]);
export type Engine = z.infer<typeof engine>;

export const comparison = z.enum(["equals", "not-equals", "less", "less-or-equal", "greater", "greater-or-equal"]);

export const expression: z.ZodType<Expression> = z
  .lazy(() =>
    z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("column"), ...columnReference.shape }),
      z.strictObject({ kind: z.literal("outer"), depth: z.int().min(1).max(16), ...columnReference.shape }),
      z.strictObject({ kind: z.literal("literal"), type: columnType, value: z.union([z.string(), z.number(), z.boolean(), z.null()]) }),
      z.strictObject({ kind: z.literal("parameter"), parameter: localId }),
      z.strictObject({ kind: z.literal("call"), function: z.string(), arguments: z.array(expression) }),
      z.strictObject({ kind: z.literal("case"), branches: z.array(z.strictObject({ when: expression, value: expression })).min(1), otherwise: expression.optional() }),
      z.strictObject({ kind: z.literal("cast"), to: columnType, argument: expression, failure: z.enum(["error", "null"]) }),
      z.strictObject({ kind: z.literal("aggregate"), function: z.string(), arguments: z.array(expression), distinct: z.boolean().optional(), filter: expression.optional(), order: z.array(sortKey).optional() }),
      z.strictObject({ kind: z.literal("in-list"), argument: expression, items: z.array(expression).min(1).max(10_000), not: z.boolean().optional() }),
      z.strictObject({
        kind: z.literal("subquery"),
        mode: z.enum(["scalar", "exists", "in", "any", "all"]),
        graph: localId,
        not: z.boolean().optional(),
        left: z.array(expression).optional(),
        comparison: comparison.optional(),
      }),
      z.strictObject({ kind: z.literal("path"), argument: expression, path: z.array(z.union([z.string(), z.int().min(0)])).min(1).max(64), type: columnType }),
      z.strictObject({ kind: z.literal("raw"), engine, text: z.string().min(1).max(10_000), arguments: z.array(expression), type: columnType }),
    ]),
  )
  .meta({ id: "Expression", title: "An expression" });

export const sortKey: z.ZodType<SortKey> = z
  .lazy(() => z.strictObject({ expression, direction: z.enum(["ascending", "descending"]), nulls: z.enum(["first", "last"]) }))
  .meta({ id: "SortKey" });

export const frame = z
  .strictObject({ unit: z.enum(["rows", "groups", "range"]), start: z.union([z.number(), z.literal("unbounded")]), end: z.union([z.number(), z.literal("unbounded")]) })
  .meta({ id: "Frame" });
