import { MysqlQueryCompiler, sql } from "kysely";
import type { ColumnType } from "@aiweb/contracts/query/column-type";
import { bind, castTo } from "../fragment.ts";
import type { AggregateMapping, Dialect } from "./dialect.ts";
import { mariaDbCast } from "./casts/mariadb-casts.ts";
import { functionsOfEngine } from "./families/all-families.ts";
import { aggregateNamed, jsonPath, SHARED_AGGREGATES } from "./shared-functions.ts";
import { mariaDbUint256, sumMariaDbUint256 } from "./uint256/mariadb-uint256.ts";
import { refusing } from "./written.ts";

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

/** A float by its meaning: of decimals, the mean would be cut at four digits more than they have. */
const floating =
  (name: string): AggregateMapping =>
  ([value], call) =>
    castTo(call(name, value === undefined ? [] : [sql`${value.fragment} * 1e0`]), "double");

const aggregates: Record<string, AggregateMapping> = {
  ...SHARED_AGGREGATES,
  "sum": (parts, call, result, use) => {
    if (result.kind !== "uint256") return aggregateNamed("sum")(parts, call, result, use);
    // halves that are the same need not be of the same number
    return use.distinct ? refusing("mariadb", "sum of distinct uint256")() : sumMariaDbUint256(parts, call, result, use);
  },
  "average": floating("avg"),
  "standard-deviation": floating("stddev_samp"),
  "variance": floating("var_samp"),
  "median": refusing("mariadb", "median among its aggregates"),
  "correlation": refusing("mariadb", "correlation"),
  "any-true": aggregateNamed("max"),
  "all-true": aggregateNamed("min"),
  "join-text": refusing("mariadb", "text joined with a separator that is bound"),
  "collect": refusing("mariadb", "lists"),
};

export const mariaDb: Dialect = {
  engine: "mariadb",
  compiler: () => new MysqlQueryCompiler(),
  typeName: mariaDbTypeName,
  functions: functionsOfEngine("mariadb"),
  aggregates,
  // NULL is the smallest there: where it stands otherwise, it is said before the key
  orderBy: (key, { direction, nulls }) => {
    const order = sql`${key} ${sql.raw(direction === "ascending" ? "asc" : "desc")}`;
    return nulls === null || (direction === "ascending") === (nulls === "first") ? order : sql`(${key} is null) ${sql.raw(nulls === "first" ? "desc" : "asc")}, ${order}`;
  },
  distinctFrom: (left, right, not) => (not ? sql`(${left} <=> ${right})` : sql`(not (${left} <=> ${right}))`),
  // what json_unquote gives has JSON's collation, which does not go together with that of other text
  jsonAt: (json, path, as) => {
    const found = sql`json_extract(${json}, ${bind(jsonPath(path))})`;
    return sql`case when json_type(${found}) <> 'NULL' then ${as === "json" ? found : castTo(sql`json_unquote(${found})`, "char")} end`;
  },
  unnest: ({ fragment, type }, { alias, item, place }) => (type.kind === "json" ? sql`json_table(case when json_type(${fragment}) = 'ARRAY' then ${fragment} end, '$[*]' columns (${sql.id(place)} for ordinality, ${sql.id(item)} json path '$')) as ${sql.id(alias)}` : null),
  itemOf: (item) => sql`nullif(${item}, 'null')`,
  fullJoin: () => false,
  cast: mariaDbCast,
  uint256: mariaDbUint256,
  tryCast: null,
  kysely: "mysql",
  has: { uint256: false, aggregateOrder: false, aggregateFilter: false, groupingSets: false, lateral: false, asofJoin: false, valuesAlias: false, groupsFrame: false, keysInHaving: false },
};
