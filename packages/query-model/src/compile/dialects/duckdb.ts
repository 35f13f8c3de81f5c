import { DefaultQueryCompiler, sql } from "kysely";
import type { ColumnType } from "@aiweb/contracts/query/column-type";
import { bind, castTo } from "../fragment.ts";
import type { AggregateMapping, Dialect } from "./dialect.ts";
import { duckDbCast } from "./casts/duckdb-casts.ts";
import { functionsOfEngine } from "./families/all-families.ts";
import { aggregateNamed, jsonPath, SHARED_AGGREGATES } from "./shared-functions.ts";
import { duckDbUint256, given, sumDuckDbUint256 } from "./uint256/duckdb-uint256.ts";

/** Kysely's compiler as DuckDB reads it: double quotes, placeholders by number. */
class DuckDbQueryCompiler extends DefaultQueryCompiler {
  protected override getCurrentParameterPlaceholder(): string {
    return `$${this.numParameters}`;
  }
}

export function duckDbTypeName(type: ColumnType): string | null {
  switch (type.kind) {
    case "integer":
      return `${type.signed ? "" : "u"}${{ 8: "tinyint", 16: "smallint", 32: "integer", 64: "bigint" }[type.bits]}`;
    case "decimal":
      return `decimal(${type.precision}, ${type.scale})`;
    case "float":
      return type.bits === 32 ? "float" : "double";
    case "timestamp":
      return type.zone ? "timestamptz" : "timestamp";
    case "list": {
      const of = duckDbTypeName(type.of);
      return of === null ? null : `${of}[]`;
    }
    case "text":
    case "uint256":
    case "evmAddress":
    case "evmHash":
      return "varchar";
    case "bytes":
      return "blob";
    case "boolean":
    case "uuid":
    case "date":
    case "time":
    case "interval":
    case "json":
      return type.kind;
    case "struct":
    case "map":
    case "unknown":
      return null;
  }
}

/** A statistic of floats, whatever the numbers are. */
const ofDoubles =
  (name: string): AggregateMapping =>
  (parts, call) =>
    call(name, parts.map(({ fragment }) => castTo(fragment, "double")));

/** A float by its meaning; a uint256 is text, of which a float is made first. */
const floating =
  (name: string): AggregateMapping =>
  (parts, call, result, use) =>
    (parts[0]?.type.kind === "uint256" ? ofDoubles(name) : aggregateNamed(name))(parts, call, result, use);

const aggregates: Record<string, AggregateMapping> = {
  ...SHARED_AGGREGATES,
  // sums of whole numbers are of 128 bits there, which no other engine has
  "sum": (parts, call, result, use) => {
    if (result.kind === "uint256") return sumDuckDbUint256(parts, call, result, use);
    const sum = aggregateNamed("sum")(parts, call, result, use);
    return parts[0]?.type.kind === "integer" ? castTo(sum, duckDbTypeName(result) ?? "decimal(38, 0)") : sum;
  },
  "average": floating("avg"),
  "standard-deviation": floating("stddev_samp"),
  "variance": floating("var_samp"),
  "median": ofDoubles("median"),
  // of too few rows, or of equal ones, it is NaN there
  "correlation": (parts, call, result, use) => given(ofDoubles("corr")(parts, call, result, use), "case when not isnan(given) then given end"),
  "any-true": aggregateNamed("bool_or"),
  "all-true": aggregateNamed("bool_and"),
  "join-text": aggregateNamed("string_agg"),
  "collect": aggregateNamed("list"),
};

export const duckDb: Dialect = {
  engine: "duckdb",
  compiler: () => new DuckDbQueryCompiler(),
  typeName: duckDbTypeName,
  functions: functionsOfEngine("duckdb"),
  aggregates,
  orderBy: (key, { direction, nulls }) => sql`${key} ${sql.raw(direction === "ascending" ? "asc" : "desc")}${sql.raw(nulls === null ? "" : ` nulls ${nulls}`)}`,
  distinctFrom: (left, right, not) => sql`(${left} is ${sql.raw(not ? "not " : "")}distinct from ${right})`,
  jsonAt: (json, path, as) => (as === "json" ? sql`nullif(json_extract(${json}, ${bind(jsonPath(path))}), 'null')` : sql`json_extract_string(${json}, ${bind(jsonPath(path))})`),
  unnest: ({ fragment, type }, { alias, item, place }) => {
    const items = type.kind === "json" ? sql`case when json_type(${fragment}) = 'ARRAY' then cast(${fragment} as json[]) end` : fragment;
    return sql`lateral (select unnest(${items}) as ${sql.id(item)}, generate_subscripts(${items}, 1) as ${sql.id(place)}) as ${sql.id(alias)}`;
  },
  itemOf: (item) => item,
  fullJoin: () => true,
  cast: duckDbCast,
  uint256: duckDbUint256,
  tryCast: (fragment, typeName) => sql`try_cast(${fragment} as ${sql.raw(typeName)})`,
  kysely: "postgres",
  has: { uint256: false, aggregateOrder: true, aggregateFilter: true, groupingSets: true, lateral: true, asofJoin: true, valuesAlias: true, groupsFrame: true, keysInHaving: true },
};
