import { MysqlQueryCompiler, sql } from "kysely";
import type { ColumnType } from "@aiweb/contracts/query/column-type";
import { bind, castTo, type Fragment } from "../fragment.ts";
import { Refusal } from "../refusal.ts";
import type { AggregateMapping, Dialect, FunctionMapping } from "./dialect.ts";
import { aggregateNamed, COMPUTING, jsonPath, named, SHARED_AGGREGATES, sharedFunctions, withoutUint256 } from "./shared-functions.ts";

/** MariaDB casts to fewer types than it has: these are the nearest that hold every value. */
export function mariaDbTypeName(type: ColumnType): string | null {
  switch (type.kind) {
    case "boolean":
      return "unsigned";
    case "integer":
      return type.signed ? "signed" : "unsigned";
    case "decimal":
      return `decimal(${type.precision}, ${type.scale})`;
    case "float":
      return "double";
    case "timestamp":
      return "datetime(6)";
    case "time":
      return "time(6)";
    case "date":
      return "date";
    case "bytes":
      return "binary";
    case "text":
    case "uint256":
    case "evmAddress":
    case "evmHash":
    case "json":
    case "uuid":
      return "char";
    case "interval":
    case "list":
    case "struct":
    case "map":
    case "unknown":
      return null;
  }
}

const refuse = (what: string) => (): never => {
  throw new Refusal("mariadb", `MariaDB has no ${what}. Run this step on another engine.`);
};

const part =
  (name: string): FunctionMapping =>
  ([day]) =>
    sql`${sql.raw(name)}(${day?.fragment})`;
/** MariaDB's least and greatest are NULL with any argument that is. */
const extreme =
  (name: string): FunctionMapping =>
  (parts) => {
    if (parts.length < 2) return sql`${parts[0]?.fragment}`;
    const all = parts.map(({ fragment }) => fragment);
    return sql`${sql.raw(name)}(${sql.join(all.map((fragment, index): Fragment => sql`coalesce(${sql.join([fragment, ...all.filter((_, at) => at !== index)])})`))})`;
  };

const shared = sharedFunctions("double");
const exact = withoutUint256("mariadb");

const functions: Record<string, FunctionMapping> = {
  ...shared,
  ...Object.fromEntries(COMPUTING.map((name) => [name, exact.scalar(shared[name])])),
  // its whole numbers are of 64 bits in any arithmetic
  "add": exact.scalar(([left, right]) => sql`(${left?.fragment} + ${right?.fragment})`),
  "subtract": exact.scalar(([left, right]) => sql`(${left?.fragment} - ${right?.fragment})`),
  "multiply": exact.scalar(([left, right]) => sql`(${left?.fragment} * ${right?.fragment})`),
  "integer-divide": exact.scalar(([left, right]) => sql`(${left?.fragment} div nullif(${right?.fragment}, 0))`),
  "modulo": exact.scalar(([left, right]) => sql`(${left?.fragment} % nullif(${right?.fragment}, 0))`),
  "square-root": ([value]) => (value === undefined ? sql`null` : sql`sqrt(${castTo(value.fragment, "double")})`),
  "least": extreme("least"),
  "greatest": extreme("greatest"),
  "concatenate": named("concat"),
  "substring": named("substring"),
  "position": ([text, find]) => sql`locate(${find?.fragment}, ${text?.fragment})`,
  "starts-with": ([text, start]) => sql`(left(${text?.fragment}, char_length(${start?.fragment})) = ${start?.fragment})`,
  "ends-with": ([text, end]) => sql`(right(${text?.fragment}, char_length(${end?.fragment})) = ${end?.fragment})`,
  "contains": ([text, find]) => sql`(locate(${find?.fragment}, ${text?.fragment}) > 0)`,
  "like": ([text, pattern]) => sql`(${text?.fragment} like ${pattern?.fragment})`,
  "year": part("year"),
  "quarter": part("quarter"),
  "month": part("month"),
  "day": part("dayofmonth"),
  "day-of-week": ([day]) => sql`(weekday(${day?.fragment}) + 1)`,
  "truncate-to-month": ([day]) => sql`date_sub(date(${day?.fragment}), interval (dayofmonth(${day?.fragment}) - 1) day)`,
  "truncate-to-day": ([day]) => sql`date(${day?.fragment})`,
  "add-days": ([day, days]) => sql`date_add(${day?.fragment}, interval ${days?.fragment} day)`,
  "add-months": ([day, months]) => sql`date_add(${day?.fragment}, interval ${months?.fragment} month)`,
  "days-between": ([end, start]) => sql`datediff(${end?.fragment}, ${start?.fragment})`,
  "list-length": refuse("lists"),
  "list-contains": refuse("lists"),
  "list-item": refuse("lists"),
  "json-array-length": ([json]) => sql`case when json_type(${json?.fragment}) = 'ARRAY' then json_length(${json?.fragment}) end`,
};

const aggregates: Record<string, AggregateMapping> = {
  ...SHARED_AGGREGATES,
  "sum": exact.aggregate(aggregateNamed("sum")),
  // of decimals the mean would be cut at four digits more than they have
  "average": exact.aggregate(([value], call) => castTo(call("avg", value === undefined ? [] : [sql`${value.fragment} * 1e0`]), "double")),
  "standard-deviation": exact.aggregate(aggregateNamed("stddev_samp")),
  "any-true": aggregateNamed("max"),
  "all-true": aggregateNamed("min"),
  "join-text": refuse("text joined with a separator that is bound"),
  "collect": refuse("lists"),
};

export const mariaDb: Dialect = {
  engine: "mariadb",
  compiler: () => new MysqlQueryCompiler(),
  typeName: mariaDbTypeName,
  functions,
  aggregates,
  // NULL is the smallest there: where it stands otherwise, it is said before the key
  orderBy: (key, { direction, nulls }) => {
    const order = sql`${key} ${sql.raw(direction === "ascending" ? "asc" : "desc")}`;
    return nulls === null || (direction === "ascending") === (nulls === "first") ? order : sql`(${key} is null) ${sql.raw(nulls === "first" ? "desc" : "asc")}, ${order}`;
  },
  distinctFrom: (left, right, not) => (not ? sql`(${left} <=> ${right})` : sql`(not (${left} <=> ${right}))`),
  jsonAt: (json, path, as) => {
    const found = sql`json_extract(${json}, ${bind(jsonPath(path))})`;
    return sql`case when json_type(${found}) <> 'NULL' then ${as === "json" ? found : sql`json_unquote(${found})`} end`;
  },
  unnest: ({ fragment, type }, { alias, item, place }) => (type.kind === "json" ? sql`json_table(case when json_type(${fragment}) = 'ARRAY' then ${fragment} end, '$[*]' columns (${sql.id(place)} for ordinality, ${sql.id(item)} json path '$')) as ${sql.id(alias)}` : null),
  itemOf: (item) => sql`nullif(${item}, 'null')`,
  fullJoin: () => false,
  tryCast: null,
  has: { aggregateFilter: false, groupingSets: false, lateral: false, asofJoin: false, valuesAlias: false, groupsFrame: false, keysInHaving: false },
};
