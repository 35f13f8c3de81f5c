import type { ColumnType } from "@aiweb/contracts/query/column-type";
import type { Expression } from "../../graph/expression.ts";
import { call, integer, INTEGER, literal, text, TEXT } from "../graph-parts.ts";
import { BOOLEAN, given, json, NO_LISTS, noText, truth, type FunctionCase } from "./function-case.ts";

const at = (argument: Expression, path: (string | number)[], type: ColumnType = TEXT): Expression => ({ kind: "path", argument, path, type });
const object = call("json-object", text("a"), integer(-5), text("b c"), text('x"y\\é'), text("d"), truth(true), text("e"), noText, text("f"), json('{"z": [1]}'), text("g"), truth(null));
const array = call("json-array", integer(1), text("two"), truth(false), json("[3]"), noText);
const BAD_NAMES = { duckdb: "DuckDB makes a JSON object of", postgres: "PostgreSQL makes a JSON object of", mariadb: "MariaDB makes a JSON object of" };

export const JSON_CASES: readonly FunctionCase[] = [
  given(call("json-array-length", json("[1, null]")), "2"),
  given(call("json-array-length", json("{}")), null),
  given(call("json-type", json('{"a": 1}')), "object"),
  given(call("json-type", json("[]")), "array"),
  given(call("json-type", json('"a"')), "text"),
  given(call("json-type", json("-1.5e3")), "number"),
  given(call("json-type", json("123456789012345678901234567890")), "number"),
  given(call("json-type", json("-7")), "number"),
  given(call("json-type", json("true")), "boolean"),
  given(call("json-type", json("null")), "null"),
  given(call("json-type", json(null)), null),
  given(call("json-has-key", json('{"a": null}'), text("a")), "true"),
  given(call("json-has-key", json('{"a": {"b": 1}}'), text("b")), "false"),
  given(call("json-has-key", json('{"a\\"b": 1}'), text('a"b')), "true"),
  given(call("json-has-key", json('["a"]'), text("a")), "false"),
  given(call("json-has-key", json(null), text("a")), null),
  given(call("json-has-key", json("[]"), noText), null),
  given(at(object, ["a"], INTEGER), "-5"),
  given(at(object, ["b c"]), 'x"y\\é'),
  given(at(object, ["d"]), "true"),
  given(at(object, ["e"]), null),
  given(call("json-has-key", object, text("e")), "true"),
  given(at(object, ["f", "z", 0]), "1"),
  given(at(object, ["g"]), null),
  given(call("json-type", at(object, ["d"], { kind: "json" })), "boolean"),
  given(call("json-object", text("a"), integer(1), text("a"), integer(2)), null, BAD_NAMES),
  given(call("json-object", text("a"), integer(1), text("b")), null, BAD_NAMES),
  given(at(array, [0], INTEGER), "1"),
  given(at(array, [1]), "two"),
  given(call("json-type", at(array, [2], { kind: "json" })), "boolean"),
  given(at(array, [3, 0]), "3"),
  given(call("json-array-length", array), "5"),
];

const list = (...items: Expression[]) => call("list", ...items);
const nobody: Expression = { kind: "case", branches: [{ when: call("is-null", text("a")), value: list(text("a")) }] };
const letters = list(text("b"), noText, text("a"), text("B"), text("b"));

export const LIST_CASES: readonly FunctionCase[] = [
  given(call("list-length", list(integer(1), literal(INTEGER, null))), "2", NO_LISTS),
  given(call("list-length", nobody), null, NO_LISTS),
  given(call("list-contains", list(text("a"), noText), text("b")), "false", NO_LISTS),
  given(call("list-contains", list(text("a"), noText), text("a")), "true", NO_LISTS),
  given(call("list-contains", list(text("a"), noText), noText), null, NO_LISTS),
  given(call("list-item", list(text("a"), text("b")), integer(2)), "b", NO_LISTS),
  given(call("list-item", list(text("a"), text("b")), integer(3)), null, NO_LISTS),
  given(call("list-item", list(text("a"), text("b")), integer(0)), null, NO_LISTS),
  given(call("list-item", list(text("a"), text("b")), integer(-1)), null, NO_LISTS),
  given(call("list-join", letters, text(",")), "b,a,B,b", NO_LISTS),
  given(call("list-join", letters, noText), null, NO_LISTS),
  given(call("list-join", nobody, text(",")), null, NO_LISTS),
  given(call("list-join", call("list-sort", letters), text(",")), "B,a,b,b", NO_LISTS),
  given(call("list-length", call("list-sort", letters)), "5", NO_LISTS),
  given(call("list-item", call("list-sort", list(integer(10), integer(9))), integer(1)), "9", NO_LISTS),
  given(call("list-join", call("list-distinct", letters), text(",")), "B,a,b", NO_LISTS),
  given(call("list-length", call("list-distinct", list(noText))), "0", NO_LISTS),
  given(call("list-join", call("list-distinct", nobody), text(",")), null, NO_LISTS),
  given(call("equals", truth(true), call("list-contains", list(truth(true)), literal(BOOLEAN, true))), "true", NO_LISTS),
];
