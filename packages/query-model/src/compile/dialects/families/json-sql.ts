import { sql } from "kysely";
import type { Engine } from "../../../graph/expression.ts";
import { bind, castTo, list, type Fragment } from "../../fragment.ts";
import { ENGINE_NAMES, Refusal } from "../../refusal.ts";
import type { Argument, FunctionMapping } from "../dialect.ts";
import { literalText, named } from "../shared-functions.ts";
import { fill, type FunctionTable } from "../written.ts";

/** What each engine calls the kinds of JSON, by their names here. */
function typed(of: string, kinds: Readonly<Record<string, readonly string[]>>): string {
  return `case ${of}({0}) ${Object.entries(kinds).flatMap(([kind, names]) => names.map((name) => `when '${name}' then '${kind}'`)).join(" ")} end`;
}

const hasKey = (isObject: string, has: string) => `case when {0} is null or {1} is null then null when ${isObject} then ${has} else false end`;

/** How an engine puts a value into JSON as what it is. MariaDB's true is a number, and its JSON is text. */
type Valued = (value: Argument) => Fragment;
const plain: Valued = ({ fragment }) => fragment;
const ofMariaDb: Valued = ({ fragment, type }) => {
  if (type.kind === "boolean") return fill("json_extract(case when {0} then 'true' when not {0} then 'false' end, '$')", [fragment]);
  return type.kind === "json" ? fill("json_extract({0}, '$')", [fragment]) : fragment;
};

function objectOf(engine: Engine, make: string, textType: string, valued: Valued): FunctionMapping {
  return (parts) => {
    const names = parts.filter((_, index) => index % 2 === 0).map(literalText);
    if (parts.length % 2 === 1 || names.includes(undefined) || new Set(names).size < names.length) throw new Refusal(engine, `${ENGINE_NAMES[engine]} makes a JSON object of names and values in turn, and the names are literal texts that differ.`);
    return sql`${sql.raw(make)}(${list(parts.map((value, index) => (index % 2 === 0 ? castTo(bind(literalText(value) ?? ""), textType) : valued(value))))})`;
  };
}

const arrayOf =
  (make: string, valued: Valued): FunctionMapping =>
  (parts, result) =>
    named(make)(parts.map((value) => ({ ...value, fragment: valued(value) })), result);

export const JSON_SQL: FunctionTable = {
  "json-array-length": {
    duckdb: "case when json_type({0}) = 'ARRAY' then cast(json_array_length({0}) as bigint) end",
    postgres: "case when jsonb_typeof({0}) = 'array' then jsonb_array_length({0}) end",
    mariadb: "case when json_type({0}) = 'ARRAY' then json_length({0}) end",
  },
  "json-type": {
    duckdb: typed("json_type", { object: ["OBJECT"], array: ["ARRAY"], text: ["VARCHAR"], number: ["UBIGINT", "BIGINT", "HUGEINT", "DOUBLE"], boolean: ["BOOLEAN"], null: ["NULL"] }),
    postgres: typed("jsonb_typeof", { object: ["object"], array: ["array"], text: ["string"], number: ["number"], boolean: ["boolean"], null: ["null"] }),
    mariadb: typed("json_type", { object: ["OBJECT"], array: ["ARRAY"], text: ["STRING"], number: ["INTEGER", "DOUBLE"], boolean: ["BOOLEAN"], null: ["NULL"] }),
  },
  "json-has-key": {
    duckdb: hasKey("json_type({0}) = 'OBJECT'", "list_contains(json_keys({0}), {1})"),
    postgres: hasKey("jsonb_typeof({0}) = 'object'", "jsonb_exists({0}, {1})"),
    mariadb: hasKey("json_type({0}) = 'OBJECT'", "json_contains(json_keys({0}), json_quote({1}))"),
  },
  "json-object": {
    duckdb: objectOf("duckdb", "json_object", "varchar", plain),
    postgres: objectOf("postgres", "jsonb_build_object", "text", plain),
    mariadb: objectOf("mariadb", "json_object", "char", ofMariaDb),
  },
  "json-array": { duckdb: arrayOf("json_array", plain), postgres: arrayOf("jsonb_build_array", plain), mariadb: arrayOf("json_array", ofMariaDb) },
};

