import type { ColumnType } from "@aiweb/contracts/query/column-type";

/**
 * A value without loss. Whole numbers of 64 bits are bigints, decimals their digits as text, bytes Uint8Arrays, structs
 * objects, maps pairs, JSON its text. Dates are `2026-01-31`, times `10:00:00.5`, timestamps `2026-01-31T10:00:00.5`,
 * with a `Z` at their end where they are instants; intervals `1 year 2 months 3 days 04:05:06`.
 */
export type Cell = null | boolean | number | bigint | string | Uint8Array | Cell[] | { [field: string]: Cell };

/** A column of a result. The type is `unknown` where the engine does not tell enough, such as a computed decimal's scale. */
export type ResultColumn = { name: string; type: ColumnType };

/** Some thousand rows at most, column by column: `columns[i][j]` is row j's value of column i. */
export type Batch = { rows: number; columns: Cell[][] };

/** What a statement is given: values for its placeholders, in their order. */
export type Statement = { sql: string; parameters: readonly (string | number | boolean | null)[] };

/** What a run may take. A limit that is passed ends the run with an AppError: `query-timeout` or `too-large`. */
export type RunLimits = {
  /** From the statement's start to its last row, on the engine's clock and on ours. */
  timeoutMs: number;
  /** Rows that may come out. */
  rows: number;
};

export const DEFAULT_LIMITS: RunLimits = { timeoutMs: 300_000, rows: 100_000_000 };

export type RunOptions = { limits?: Partial<RunLimits>; signal?: AbortSignal | undefined };

/** A run under way. Whoever stops to iterate ends it, on the engine too. */
export type Run = { columns: readonly ResultColumn[]; batches: AsyncIterable<Batch> };

export type DescribedColumn = ResultColumn & { nullable: boolean; /** The collation of text that is not compared byte for byte. */ collation?: string };
export type DescribedTable = { schema: string; name: string; columns: DescribedColumn[]; primaryKey: string[] };

/** A page of tables in the order of schema and name, and what to continue after; null at the end. */
export type TablePage = { tables: DescribedTable[]; next: string | null };

/** How a server is opened. */
export type ServerOptions = {
  /** Takes a role that may write, too. Its sessions still only read. */
  allowWritingRole?: boolean;
};

/**
 * What AIWeb asks of a database, whichever it is. Only reading: a statement that is no single query is refused
 * (`statement-refused`), and so is a role that may write (`role-can-write`), unless whoever opened it said otherwise.
 * Other errors: `source-unreachable`, `source-lost`, `query-failed` with the engine's own words, `query-cancelled`.
 */
export interface DataEngine {
  readonly engine: "duckdb" | "postgres" | "mariadb";
  /** Tables and views that can be read. */
  describe(page: { after?: string | null; limit: number; signal?: AbortSignal }): Promise<TablePage>;
  /** Starts a statement and returns once its columns are known. Aborting `signal` cancels it on the engine before the run rejects. */
  run(statement: Statement, options?: RunOptions): Promise<Run>;
  /** Ends what runs and lets go of the engine. */
  close(): Promise<void>;
}
