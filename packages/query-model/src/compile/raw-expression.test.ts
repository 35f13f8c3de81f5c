import { sql } from "kysely";
import { expect, test } from "vitest";
import type { Engine } from "../graph/expression.ts";
import { rawExpression } from "./raw-expression.ts";

test.each<[Engine, string]>([
  ["postgres", "1) from secrets where (true"],
  ["postgres", "1 -- "],
  ["postgres", "1 /* "],
  ["postgres", "$1"],
  ["postgres", "$$a$$"],
  ["postgres", "E'\\') from secrets --'"],
  ["postgres", "'it''s"],
  ["postgres", "1; drop table x"],
  ["duckdb", "?"],
  ["mariadb", "?"],
  ["mariadb", "1 # "],
  ["mariadb", "'it\\'s'"],
  ["mariadb", "`a"],
  ["mariadb", "(1"],
])("on %s, %s is refused", (engine, text) => {
  expect(() => rawExpression(engine, text, [sql`x`])).toThrow("SQL of one's own is one expression of");
});

test.each<[Engine, string]>([
  ["postgres", "jsonb_path_query_first({0}, '$.a -- \"(')"],
  ["mariadb", "concat({0}, 'a?', `b(`)"],
  ["duckdb", "{'a': {0}}.a"],
])("on %s, %s is taken", (engine, text) => {
  expect(() => rawExpression(engine, text, [sql`x`])).not.toThrow();
});
