import { DefaultQueryCompiler, sql } from "kysely";
import type { ColumnType } from "@aiweb/contracts/query/column-type";
import { bind, castTo } from "../fragment.ts";
import type { AggregateMapping, Dialect, FunctionMapping } from "./dialect.ts";
import { aggregateNamed, COMPUTING, jsonPath, literalText, named, SHARED_AGGREGATES, sharedFunctions, withoutUint256 } from "./shared-functions.ts";

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

const shared = sharedFunctions("double");
const exact = withoutUint256("duckdb");

const functions: Record<string, FunctionMapping> = {
  ...shared,
  ...Object.fromEntries(COMPUTING.map((name) => [name, exact.scalar(shared[name])])),
  "length": named("length"),
  "integer-divide": exact.scalar(([left, right]) => sql`(${left?.fragment} // nullif(${right?.fragment}, 0))`),
  "modulo": exact.scalar(([left, right]) => sql`(${left?.fragment} % nullif(${right?.fragment}, 0))`),
  "square-root": ([value]) => (value === undefined ? sql`null` : sql`case when ${value.fragment} >= 0 then sqrt(${castTo(value.fragment, "double")}) end`),
  "least": named("least"),
  "greatest": named("greatest"),
  "concatenate": (parts) => sql`(${sql.join(parts.map(({ fragment }) => fragment), sql` || `)})`,
  "substring": named("substring"),
  "position": ([text, part]) => sql`strpos(${text?.fragment}, ${part?.fragment})`,
  "starts-with": named("starts_with"),
  "ends-with": named("ends_with"),
  "contains": named("contains"),
  // the escape makes a slower comparison of it, so that it stands only where it may be needed
  "like": ([text, pattern]) => (literalText(pattern)?.includes("\\") === false ? sql`(${text?.fragment} like ${pattern?.fragment})` : sql`(${text?.fragment} like ${pattern?.fragment} escape '\\')`),
  "year": ([day]) => sql`extract(year from ${day?.fragment})`,
  "quarter": ([day]) => sql`extract(quarter from ${day?.fragment})`,
  "month": ([day]) => sql`extract(month from ${day?.fragment})`,
  "day": ([day]) => sql`extract(day from ${day?.fragment})`,
  "day-of-week": ([day]) => sql`extract(isodow from ${day?.fragment})`,
  "truncate-to-month": ([day]) => sql`cast(date_trunc('month', ${day?.fragment}) as date)`,
  "truncate-to-day": ([day]) => sql`cast(${day?.fragment} as date)`,
  "add-days": ([day, days], result) => castTo(sql`${day?.fragment} + to_days(cast(${days?.fragment} as integer))`, duckDbTypeName(result) ?? "date"),
  "add-months": ([day, months], result) => castTo(sql`${day?.fragment} + to_months(cast(${months?.fragment} as integer))`, duckDbTypeName(result) ?? "date"),
  "days-between": ([end, start]) => sql`datediff('day', ${start?.fragment}, ${end?.fragment})`,
  "list-length": named("len"),
  "list-contains": named("list_contains"),
  "list-item": ([items, at]) => sql`list_extract(${items?.fragment}, ${at?.fragment})`,
  "json-array-length": ([json]) => sql`case when json_type(${json?.fragment}) = 'ARRAY' then cast(json_array_length(${json?.fragment}) as bigint) end`,
};

const aggregates: Record<string, AggregateMapping> = {
  ...SHARED_AGGREGATES,
  // sums of whole numbers are of 128 bits there, which no other engine has
  "sum": exact.aggregate((parts, call, result) => (parts[0]?.type.kind === "integer" ? castTo(aggregateNamed("sum")(parts, call, result), duckDbTypeName(result) ?? "decimal(38, 0)") : aggregateNamed("sum")(parts, call, result))),
  "average": exact.aggregate(aggregateNamed("avg")),
  "standard-deviation": exact.aggregate(aggregateNamed("stddev_samp")),
  "any-true": aggregateNamed("bool_or"),
  "all-true": aggregateNamed("bool_and"),
  "join-text": aggregateNamed("string_agg"),
  "collect": aggregateNamed("list"),
};

export const duckDb: Dialect = {
  engine: "duckdb",
  compiler: () => new DuckDbQueryCompiler(),
  typeName: duckDbTypeName,
  functions,
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
  tryCast: (fragment, typeName) => sql`try_cast(${fragment} as ${sql.raw(typeName)})`,
  has: { aggregateFilter: true, groupingSets: true, lateral: true, asofJoin: true, valuesAlias: true, groupsFrame: true, keysInHaving: true },
};
