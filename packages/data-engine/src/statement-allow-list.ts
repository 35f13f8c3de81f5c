import { AppError } from "@aiweb/contracts/errors/app-error";

/** How a dialect writes what is no SQL word: text, names and remarks. */
const QUOTED = {
  duckdb: String.raw`'(?:[^']|'')*'|"(?:[^"]|"")*"|\$([A-Za-z_]*)\$[^]*?\$\1\$|--[^\n]*|/\*[^]*?\*/`,
  postgres: String.raw`[eE]'(?:[^'\\]|''|\\[^])*'|'(?:[^']|'')*'|"(?:[^"]|"")*"|\$([A-Za-z_]\w*|)\$[^]*?\$\1\$|--[^\n]*|/\*[^]*?\*/`,
  mariadb: String.raw`'(?:[^'\\]|''|\\[^])*'|"(?:[^"\\]|""|\\[^])*"|` + "`(?:[^`]|``)*`" + String.raw`|--(?=[\s\x00-\x1f]|$)[^\n]*|#[^\n]*|/\*(?![!M])[^]*?\*/`,
};
const REST = String.raw`|[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*|\d[\w.]*|[^]`;

const QUERIES = new Set(["select", "with", "values", "table", "from", "("]);
/** Beside what MariaDB's own grammar keeps out of a query: what writes, locks, or reads and waits in ways that a query need not. */
const MARIADB_REFUSED = new Set(["into", "outfile", "dumpfile", "insert", "update", "delete", "replace", "merge", "lock", "procedure", "handler", "call", "load_file", "sleep", "benchmark", "get_lock", "release_lock", "nextval", "lastval", "setval"]);
/** Functions that do more than give a value, although a query may call them. */
const REFUSED_FUNCTIONS: Readonly<Record<"duckdb" | "postgres", ReadonlySet<string>>> = {
  // they change what later queries meet, run SQL that nobody looked at, or take addresses in memory
  duckdb: new Set(["enable_logging", "disable_logging", "truncate_duckdb_logs", "write_log", "enable_profiling", "disable_profiling", "enable_peg_parser", "disable_peg_parser", "check_peg_parser", "checkpoint", "force_checkpoint", "query", "query_table", "json_execute_serialized_sql", "setseed", "arrow_scan", "arrow_scan_dumb", "seq_scan"]),
  // a read-only transaction lets them write, lock, signal, reach other servers, change the session, or run text as SQL (large objects: up to PostgreSQL 15)
  postgres: new Set([
    "lo_create", "lo_creat", "lo_from_bytea", "lo_import", "lo_export", "lo_open", "lo_put", "lo_truncate", "lo_truncate64", "lo_unlink", "lowrite",
    "pg_advisory_lock", "pg_advisory_lock_shared", "pg_advisory_xact_lock", "pg_advisory_xact_lock_shared", "pg_try_advisory_lock", "pg_try_advisory_lock_shared", "pg_try_advisory_xact_lock", "pg_try_advisory_xact_lock_shared",
    "pg_cancel_backend", "pg_terminate_backend", "pg_reload_conf", "pg_rotate_logfile", "pg_switch_wal", "pg_notify", "pg_logical_emit_message", "set_config", "setseed", "pg_sleep", "pg_sleep_for", "pg_sleep_until",
    "dblink", "dblink_connect", "dblink_connect_u", "dblink_exec", "dblink_open", "dblink_send_query", "query_to_xml", "query_to_xmlschema", "query_to_xml_and_xmlschema", "ts_stat", "crosstab",
  ]),
};
/** Functions and words of MariaDB that are refused as commands, and are harmless behind a point, in quotes, or as functions. */
const FUNCTION_TOO = new Set(["insert", "replace"]);

function refused(reason: string): AppError {
  return new AppError("statement-refused", `${reason} AIWeb only reads: write one query that begins with SELECT, WITH or VALUES.`);
}

/**
 * Refuses what is no single query, before an engine sees it. PostgreSQL and DuckDB are then asked by their own
 * parsers, too; MariaDB has no such question, so its words are looked at here. Throws an AppError `statement-refused`.
 */
export function allowOnlyQueries(sql: string, engine: keyof typeof QUOTED): void {
  if (sql.includes("\0")) throw refused("There is a zero byte in this statement.");
  const tokens = sql.match(new RegExp(QUOTED[engine] + REST, "g")) ?? [];
  const words = tokens.filter((token) => !/^(?:\s|--|#.|\/\*)/.test(token) || /^\/\*[!M]/.test(token));
  const [first] = words;
  if (first === undefined) throw refused("This statement is empty.");
  if (!QUERIES.has(first.toLowerCase())) throw refused(`This statement begins with ${first.slice(0, 30)}.`);
  const end = words.indexOf(";");
  if (end !== -1 && end < words.length - 1) throw refused("There is more than one statement.");
  if (engine === "mariadb") allowInMariaDb(words);
  else refuseFunctions(words, REFUSED_FUNCTIONS[engine]);
}

function refuseFunctions(words: readonly string[], refusedHere: ReadonlySet<string>): void {
  words.forEach((token, index) => {
    const name = token.replaceAll('"', "").toLowerCase();
    if (words[index + 1] === "(" && refusedHere.has(name)) throw refused(`There is a call of ${name} in it.`);
    // a name written by the numbers of its letters could be any
    if (name === "u" && words[index + 1] === "&" && words[index + 2]?.startsWith('"') === true) throw refused("There is a name in it that is written as U&\"…\".");
  });
}

function allowInMariaDb(words: readonly string[]): void {
  words.forEach((token, index) => {
    const word = token.toLowerCase();
    const isFunction = FUNCTION_TOO.has(word) && words[index + 1] === "(";
    if (words[index - 1] !== "." && !isFunction && MARIADB_REFUSED.has(word)) throw refused(`There is ${token.toUpperCase()} in it; a name that reads so stands in backticks.`);
    // `/*! … */` is a remark that MariaDB executes; a quote or remark without end hides what follows
    if (token === "/" && words[index + 1] === "*") throw refused("There is a remark in it that MariaDB executes, or that does not end.");
    if (token === "'" || token === '"' || token === "`") throw refused("There is a quote in it that does not end.");
    if (word === "for" && words[index + 1]?.toLowerCase() === "update") throw refused("There is FOR UPDATE in it.");
  });
}
