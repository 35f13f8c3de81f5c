import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Database } from "./database.ts";

export type Db = Kysely<Database>;

const INT8_OID = 20;
const DATE_OID = 1082;

function parseInt8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`A bigint column holds ${text}, beyond what a number can carry exactly.`);
  return value;
}

/** A pool of at most `max` connections to the Postgres at `url`. A lost idle connection is replaced, not thrown. */
export function connect(url: string, options: { max?: number; onError?: (error: Error) => void } = {}): { db: Db; pool: pg.Pool } {
  const types = new pg.TypeOverrides();
  types.setTypeParser(INT8_OID, parseInt8);
  types.setTypeParser(DATE_OID, (text: string) => text);
  const pool = new pg.Pool({ connectionString: url, max: options.max ?? 10, connectionTimeoutMillis: 10_000, types });
  pool.on("error", (error) => options.onError?.(error));
  return { db: new Kysely<Database>({ dialect: new PostgresDialect({ pool }) }), pool };
}
