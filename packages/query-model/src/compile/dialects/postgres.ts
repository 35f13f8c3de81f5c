import { PostgresQueryCompiler, sql } from "kysely";
import type { ColumnType } from "@aiweb/contracts/query/column-type";
import type { Expression } from "../../graph/expression.ts";
import { bind, castTo, list } from "../fragment.ts";
import type { AggregateMapping, Dialect, FunctionMapping } from "./dialect.ts";
import { aggregateNamed, named, SHARED_AGGREGATES, sharedFunctions } from "./shared-functions.ts";

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

const part =
  (name: string): FunctionMapping =>
  ([day]) =>
    sql`cast(extract(${sql.raw(name)} from ${day?.fragment}) as bigint)`;

/** A whole number as PostgreSQL's own functions take it: of 32 bits. */
const asInteger: (argument: Parameters<FunctionMapping>[0][number] | undefined) => ReturnType<FunctionMapping> = (argument) => (argument === undefined ? sql`null` : castTo(argument.fragment, "integer"));

const functions: Record<string, FunctionMapping> = {
  ...sharedFunctions("double precision"),
  "round": ([value, digits]) => (digits === undefined ? sql`round(${value?.fragment})` : value?.type.kind === "float" ? sql`cast(round(cast(${value.fragment} as numeric), ${asInteger(digits)}) as double precision)` : sql`round(${value?.fragment}, ${asInteger(digits)})`),
  "integer-divide": ([left, right]) => sql`(${left?.fragment} / nullif(${right?.fragment}, 0))`,
  "modulo": ([left, right]) => sql`(${left?.fragment} % nullif(${right?.fragment}, 0))`,
  "square-root": ([value]) => (value === undefined ? sql`null` : sql`case when ${value.fragment} >= 0 then sqrt(${castTo(value.fragment, "double precision")}) end`),
  "least": named("least"),
  "greatest": named("greatest"),
  "concatenate": (parts) => sql`(${sql.join(parts.map(({ fragment }) => fragment), sql` || `)})`,
  "substring": ([text, start, length]) => (length === undefined ? sql`substring(${text?.fragment}, ${asInteger(start)})` : sql`substring(${text?.fragment}, ${asInteger(start)}, ${asInteger(length)})`),
  "position": ([text, find]) => sql`strpos(${text?.fragment}, ${find?.fragment})`,
  "starts-with": named("starts_with"),
  "ends-with": ([text, end]) => sql`(right(${text?.fragment}, char_length(${end?.fragment})) = ${end?.fragment})`,
  "contains": ([text, find]) => sql`(strpos(${text?.fragment}, ${find?.fragment}) > 0)`,
  "like": ([text, pattern]) => sql`(${text?.fragment} like ${pattern?.fragment})`,
  "year": part("year"),
  "quarter": part("quarter"),
  "month": part("month"),
  "day": part("day"),
  "day-of-week": part("isodow"),
  "truncate-to-month": ([day]) => sql`cast(date_trunc('month', ${day?.fragment}) as date)`,
  "truncate-to-day": ([day]) => sql`cast(${day?.fragment} as date)`,
  "add-days": ([day, days], result) => castTo(sql`${day?.fragment} + make_interval(days => ${asInteger(days)})`, postgresTypeName(result) ?? "date"),
  "add-months": ([day, months], result) => castTo(sql`${day?.fragment} + make_interval(months => ${asInteger(months)})`, postgresTypeName(result) ?? "date"),
  "days-between": ([end, start]) => sql`cast(cast(${end?.fragment} as date) - cast(${start?.fragment} as date) as bigint)`,
  "list-length": named("cardinality"),
  "list-contains": ([items, item]) => sql`(${item?.fragment} = any(${items?.fragment}))`,
  "list-item": ([items, at]) => sql`(${items?.fragment})[${asInteger(at)}]`,
  "json-array-length": ([json]) => sql`case when jsonb_typeof(${json?.fragment}) = 'array' then jsonb_array_length(${json?.fragment}) end`,
};

/** An aggregate that is exact there and a float by its meaning. */
const asFloat =
  (name: string): AggregateMapping =>
  (parts, call, result) =>
    castTo(aggregateNamed(name)(parts, call, result), "double precision");

const aggregates: Record<string, AggregateMapping> = {
  ...SHARED_AGGREGATES,
  "sum": aggregateNamed("sum"),
  "average": asFloat("avg"),
  "standard-deviation": asFloat("stddev_samp"),
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
  functions,
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
  tryCast: null,
  has: { aggregateFilter: true, groupingSets: true, lateral: true, asofJoin: false, valuesAlias: true, groupsFrame: true, keysInHaving: true },
};
