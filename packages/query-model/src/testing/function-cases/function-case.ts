import type { ColumnType } from "@aiweb/contracts/query/column-type";
import type { Engine, Expression } from "../../graph/expression.ts";
import { call, DATE, literal, MONEY, TEXT } from "../graph-parts.ts";

/** What a call gives on every engine: a value as text, null, or an error when it runs. Engines in `refusedBy` say no, in words with these. */
export type FunctionCase = { of: Expression; gives: string | null | typeof ERROR; refusedBy?: Partial<Record<Engine, string>> };

/** An aggregate over rows of values. */
export type AggregateCase = FunctionCase & { rows: (string | number | boolean | null)[][]; types: ColumnType[] };

export const ERROR = Symbol("an error when it runs");

export const given = (of: Expression, gives: FunctionCase["gives"], refusedBy?: FunctionCase["refusedBy"]): FunctionCase => ({ of, gives, ...(refusedBy === undefined ? {} : { refusedBy }) });

export const BOOLEAN: ColumnType = { kind: "boolean" };
export const FLOAT: ColumnType = { kind: "float", bits: 64 };
export const UINT256: ColumnType = { kind: "uint256" };
export const LOCAL: ColumnType = { kind: "timestamp", zone: false };
export const INSTANT: ColumnType = { kind: "timestamp", zone: true };
export const JSON_TYPE: ColumnType = { kind: "json" };
export const HASH: ColumnType = { kind: "evmHash" };
export const ADDRESS: ColumnType = { kind: "evmAddress" };

export const truth = (value: boolean | null) => literal(BOOLEAN, value);
export const float = (value: number | null) => literal(FLOAT, value);
export const money = (value: string | null) => literal(MONEY, value);
export const uint256 = (value: string | null) => literal(UINT256, value);
export const day = (value: string | null) => literal(DATE, value);
export const local = (value: string | null) => literal(LOCAL, value);
export const instant = (value: string | null) => literal(INSTANT, value);
export const json = (value: string | null) => literal(JSON_TYPE, value);
export const hash = (value: string | null) => literal(HASH, value);
export const noText = literal(TEXT, null);
export const cast = (argument: Expression, to: ColumnType): Expression => ({ kind: "cast", to, argument, failure: "error" });
/** A time as text, which every driver gives alike. */
export const iso = (of: Expression) => call("to-iso-text", of);
export const NO_LISTS = { mariadb: "MariaDB has no lists" };
