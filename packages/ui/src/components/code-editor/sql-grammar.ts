import { PostgreSQL, sql } from "@codemirror/lang-sql";

/** The dialect of what AIWeb queries: DuckDB's is Postgres's, with more functions. Named here, so that the other dialects are left out of the chunk. */
export const sqlGrammar = sql({ dialect: PostgreSQL });
