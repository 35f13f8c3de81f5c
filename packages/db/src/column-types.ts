import type { ColumnType } from "kysely";

/** timestamptz: a Date when read, a Date or ISO text when written. */
export type Timestamp = ColumnType<Date, Date | string, Date | string>;
/** bigint: read as a number (counts and bytes here stay below 2^53; the connection parses them so and throws beyond). */
export type Int8 = ColumnType<number, number, number>;
/** jsonb: parsed when read and validated by its reader; JSON text when written. */
export type Json = ColumnType<unknown, string, string>;
/** The same, with a default in the database. */
export type TimestampWithDefault = ColumnType<Date, Date | string | undefined, Date | string>;
export type Int8WithDefault = ColumnType<number, number | undefined, number>;
export type JsonWithDefault = ColumnType<unknown, string | undefined, string>;
