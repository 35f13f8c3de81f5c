/** Text that has broken out of SQL elsewhere: quotes of every engine, comments, ends of statements, placeholders, escapes. */
const PIECES = ["'", '"', "`", "''", '""', "``", ";", "--", "/*", "*/", "#", "\\", "\\'", '\\"', "$1", "?", ":name", "${x}", "%s", "{{x}}", ")", "(", "\n", "\t", "\r", "\u00a0", "\u2028", "\u202e", "é", "ß", "İ", "漢字", "e\u0301", "]", "[", "@@version", "0x41", "%", "_", ","];

const ATTACKS = [
  '"; drop table sentinel; --',
  "'; drop table sentinel; --",
  "`; drop table sentinel; --",
  "') union select secret from sentinel --",
  "1 or 1=1",
  '" or "1"="1',
  "' or '1'='1",
  "\\'; drop table sentinel; --",
  '\\"; drop table sentinel; --',
  "x' || (select secret from sentinel) || 'x",
  '" as "x", (select secret from sentinel) as "y',
  "$$; drop table sentinel; $$",
  "E'\\'; drop table sentinel; --'",
  "*/ drop table sentinel; /*",
  "/*! drop table sentinel */",
  "%' and sleep(5) --",
  "copy sentinel to 'x'",
  "read_csv('/etc/passwd')",
  "load_file('/etc/passwd')",
  "pg_read_file('/etc/passwd')",
];

const RESERVED = ["select", "from", "where", "group", "order", "table", "user", "all", "any", "end", "case", "null", "true", "default", "primary", "values", "window", "limit", "lateral", "recursive", "qualify", "pivot", "asof", "rows", "key", "index", "interval", "rowid", "ctid", "one", "SELECT", "Group"];

/** 200 names, each another, none with a NUL, which no engine takes. */
export const HOSTILE_NAMES: readonly string[] = [...new Set([...ATTACKS, ...RESERVED, ...PIECES, ...PIECES.map((piece) => `a${piece}b`), ...PIECES.map((piece) => `${piece}drop table sentinel${piece}`), ...PIECES.flatMap((piece, at) => PIECES.slice(at + 1).map((other) => `${piece}${other}x`))])].slice(0, 200);
