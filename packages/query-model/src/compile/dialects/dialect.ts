import type { QueryCompiler } from "kysely";
import type { ColumnType } from "@aiweb/contracts/query/column-type";
import type { Engine, Expression, SortKey } from "../../graph/expression.ts";
import type { Fragment } from "../fragment.ts";
import type { Uint256 } from "./uint256/uint256.ts";

/** An argument as SQL, with what is known of it. */
export type Argument = { fragment: Fragment; expression: Expression; type: ColumnType };

/** How a function becomes SQL. It may refuse what the engine cannot give exactly. */
export type FunctionMapping = (list: readonly Argument[], result: ColumnType) => Fragment;

/** Writes one call of an engine's aggregate, its filter included; `behind` stands between the two. */
export type AggregateCall = (name: string, list: readonly Fragment[], behind?: Fragment) => Fragment;

/** How an aggregate is asked for: over distinct values only, over a window. */
export type AggregateUse = { distinct: boolean; window: boolean };

/** How an aggregate becomes SQL around its call. */
export type AggregateMapping = (list: readonly Argument[], call: AggregateCall, result: ColumnType, use: AggregateUse) => Fragment;

/** A value of a type as one of another, whose name it gets; what cannot be one is an error when it comes. */
export type Cast = (value: Fragment, from: ColumnType, to: ColumnType, typeName: string) => Fragment;

export type DistinctFrom = (left: Fragment, right: Fragment, not: boolean) => Fragment;

/** All that is an engine's own. A node or function that it lacks is rewritten elsewhere or refused. */
export type Dialect = {
  engine: Engine;
  compiler: () => QueryCompiler;
  /** The engine's name of a type in a cast; null where it has none. */
  typeName: (type: ColumnType) => string | null;
  functions: Readonly<Record<string, FunctionMapping>>;
  aggregates: Readonly<Record<string, AggregateMapping>>;
  /** Without `nulls`, the key is never NULL. */
  orderBy: (key: Fragment, how: { direction: SortKey["direction"]; nulls: SortKey["nulls"] | null }, type: ColumnType) => Fragment;
  distinctFrom: DistinctFrom;
  /** What stands at a path in JSON: as JSON, or as text, NULL where it is JSON's null. */
  jsonAt: (json: Fragment, path: readonly (string | number)[], as: "json" | "text") => Fragment;
  /** The items of a list or JSON array as a table with these columns, read for each row before it; null where there is none. */
  unnest: (items: Argument, names: { alias: string; item: string; place: string }) => Fragment | null;
  /** An item of a JSON array, where the table has its null as one. */
  itemOf: (item: Fragment) => Fragment;
  /** Whether it has a full join on this condition. */
  fullJoin: (on: Expression | undefined) => boolean;
  /** Casts beside those of uint256. */
  cast: Cast;
  uint256: Uint256;
  tryCast: ((fragment: Fragment, typeName: string) => Fragment) | null;
  /** Whose text Kysely writes where its compiler asks for no more. */
  kysely: "postgres" | "mysql";
  has: {
    /** Numbers that hold 256 bits; else they are text of 78 digits. */
    uint256: boolean;
    /** `order by` inside an aggregate. */
    aggregateOrder: boolean;
    /** `filter (where …)` behind an aggregate. */
    aggregateFilter: boolean;
    groupingSets: boolean;
    lateral: boolean;
    asofJoin: boolean;
    /** `values (…), (…) as t (a, b)`, to read rows that the query itself brings. */
    valuesAlias: boolean;
    groupsFrame: boolean;
    /** Keys in HAVING that are not selected. */
    keysInHaving: boolean;
  };
};
