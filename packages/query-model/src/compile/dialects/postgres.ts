import { PostgresQueryCompiler, sql } from "kysely";
import type { ColumnType } from "@aiweb/contracts/query/column-type";
import type { Expression } from "../../graph/expression.ts";
import { bind, castTo, list } from "../fragment.ts";
import type { AggregateMapping, Dialect } from "./dialect.ts";
import { postgresCast } from "./casts/postgres-casts.ts";
import { functionsOfEngine } from "./families/all-families.ts";
import { aggregateNamed, SHARED_AGGREGATES } from "./shared-functions.ts";
import { postgresRanged, postgresUint256 } from "./uint256/postgres-uint256.ts";
import { refusing } from "./written.ts";

export function postgresTypeName(type: ColumnType): string | null {
  switch (type.kind) {
    case "integer":
      if (!type.signed && type.bits === 64) return "numeric(20, 0)";
      return type.bits === 64 || (!type.signed && type.bits === 32) ? "bigint" : type.bits === 32 || (!type.signed && type.bits === 16) ? "integer" : "smallint";
    case "decimal":
      return `numeric(${type.precision}, ${type.scale})`;
    case "float":
      return type.bits === 32 ? "real" : "double precision";
    case "timestamp":
      return type.zone ? "timestamptz" : "timestamp";
    case "list": {
      const of = postgresTypeName(type.of);
      return of === null ? null : `${of}[]`;
    }
    case "text":
    case "evmAddress":
    case "evmHash":
      return "text";
    case "uint256":
      return "numeric(78, 0)";
    case "bytes":
      return "bytea";
    case "json":
      return "jsonb";
    case "boolean":
    case "uuid":
    case "date":
    case "time":
    case "interval":
      return type.kind;
    case "struct":
    case "map":
    case "unknown":
      return null;
  }
}

/** An aggregate that is exact there and a float by its meaning. */
const asFloat =
  (name: string): AggregateMapping =>
  (parts, call, result, use) =>
    castTo(aggregateNamed(name)(parts, call, result, use), "double precision");

const aggregates: Record<string, AggregateMapping> = {
  ...SHARED_AGGREGATES,
  "sum": (parts, call, result, use) => {
    const sum = aggregateNamed("sum")(parts, call, result, use);
    return result.kind === "uint256" ? postgresRanged(sum) : sum;
  },
  "average": asFloat("avg"),
  "standard-deviation": asFloat("stddev_samp"),
  "variance": asFloat("var_samp"),
  "median": (parts, call, _result, use) => (use.distinct || use.window ? refusing("postgres", "median of distinct values or over a window")() : call("percentile_cont", [sql`0.5`], sql` within group (order by ${list(parts.map(({ fragment }) => castTo(fragment, "double precision")))})`)),
  "correlation": (parts, call) => call("corr", parts.map(({ fragment }) => castTo(fragment, "double precision"))),
  "any-true": aggregateNamed("bool_or"),
  "all-true": aggregateNamed("bool_and"),
  "join-text": aggregateNamed("string_agg"),
  "collect": aggregateNamed("array_agg"),
};

/** Whether a condition has an equality of a column of each side beside what else it asks: PostgreSQL joins fully by nothing else. */
function equates(on: Expression): boolean {
  if (on.kind !== "call") return false;
  if (on.function === "and") return on.arguments.some(equates);
  const ports = new Set(on.arguments.flatMap((argument) => (argument.kind === "column" ? [argument.port] : [])));
  return on.function === "equals" && ports.size === 2;
}

export const postgres: Dialect = {
  engine: "postgres",
  compiler: () => new PostgresQueryCompiler(),
  typeName: postgresTypeName,
  functions: functionsOfEngine("postgres"),
  aggregates,
  orderBy: (key, { direction, nulls }, { kind }) => sql`${key}${sql.raw(kind === "text" ? ' collate "C"' : "")} ${sql.raw(direction === "ascending" ? "asc" : "desc")}${sql.raw(nulls === null ? "" : ` nulls ${nulls}`)}`,
  distinctFrom: (left, right, not) => sql`(${left} is ${sql.raw(not ? "not " : "")}distinct from ${right})`,
  jsonAt: (json, path, as) => {
    const steps = list(path.map((step) => castTo(bind(String(step)), "text")));
    return as === "json" ? sql`nullif(${json} #> array[${steps}], 'null')` : sql`(${json} #>> array[${steps}])`;
  },
  unnest: ({ fragment, type }, { alias, item, place }) => {
    if (type.kind !== "json") return sql`lateral unnest(${fragment}) with ordinality as ${sql.id(alias)} (${sql.id(item)}, ${sql.id(place)})`;
    const items = sql`jsonb_array_elements(case when jsonb_typeof(${fragment}) = 'array' then ${fragment} end) with ordinality as each_item (value, place)`;
    return sql`lateral (select nullif(value, 'null') as ${sql.id(item)}, place as ${sql.id(place)} from ${items}) as ${sql.id(alias)}`;
  },
  itemOf: (item) => item,
  fullJoin: (on) => on !== undefined && equates(on),
  cast: postgresCast,
  uint256: postgresUint256,
  tryCast: null,
  kysely: "postgres",
  has: { uint256: true, aggregateOrder: true, aggregateFilter: true, groupingSets: true, lateral: true, asofJoin: false, valuesAlias: true, groupsFrame: true, keysInHaving: true },
};
