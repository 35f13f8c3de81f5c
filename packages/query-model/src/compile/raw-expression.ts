import { sql } from "kysely";
import type { Engine } from "../graph/expression.ts";
import { fill } from "./dialects/written.ts";
import type { Fragment } from "./fragment.ts";
import { ENGINE_NAMES, Refusal } from "./refusal.ts";

/** Text and quoted names; a quote in them stands twice. */
const QUOTED: Record<Engine, RegExp> = { duckdb: /('(?:[^']|'')*'|"(?:[^"]|"")*")/, postgres: /('(?:[^']|'')*'|"(?:[^"]|"")*")/, mariadb: /('(?:[^']|'')*'|"(?:[^"]|"")*"|`(?:[^`]|``)*`)/ };

/** What would let the text end before its end, or take a value that is not its own. */
const UNSAFE: Record<Engine, RegExp> = { duckdb: /['"`\\;$?]|--|\/\*/, postgres: /['"`\\;$]|--|\/\*/, mariadb: /['"`\\;?#@]|--|\/\*/ };

function staysInside(pieces: readonly string[]): boolean {
  let depth = 0;
  for (const [character] of pieces.join(" ").matchAll(/[()]/g)) {
    depth += character === "(" ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** An expression in SQL of one's own, in parentheses that it cannot leave; {0} is its first argument. Inside quotes, braces are text. */
export function rawExpression(engine: Engine, text: string, fragments: readonly Fragment[]): Fragment {
  const pieces = text.split(QUOTED[engine]);
  const plain = pieces.filter((_, index) => index % 2 === 0);
  // inside quotes a backslash is an escape, or not, by settings of the server
  if (text.includes("\\") || plain.some((piece) => UNSAFE[engine].test(piece)) || !staysInside(plain)) {
    throw new Refusal(engine, `SQL of one's own is one expression of ${ENGINE_NAMES[engine]}, without comments, backslashes and placeholders, and with each bracket and quote closed. Values are given as arguments: {0} is the first.`);
  }
  return sql`(${sql.join(pieces.map((piece, index) => (index % 2 === 0 ? fill(piece, fragments) : sql.raw(piece))), sql``)})`;
}
