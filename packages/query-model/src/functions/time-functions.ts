import { DATE, INTEGER, TEXT, type ColumnType } from "@aiweb/contracts/query/column-type";
import { DATES, define, first, gives, INSTANTS, INTEGERS, LOCAL_TIMES, TEXTS, TIMESTAMPS, together, type FunctionDefinition } from "./function-definition.ts";

const INSTANT: ColumnType = { kind: "timestamp", zone: true };
const LOCAL: ColumnType = { kind: "timestamp", zone: false };

const PARTS: [string, string][] = [
  ["year", "The year."],
  ["quarter", "The quarter of the year, 1 to 4."],
  ["month", "The month, 1 to 12."],
  ["week", "The week of its year, 1 to 53 (ISO 8601)."],
  ["year-of-week", "The year that its week belongs to (ISO 8601)."],
  ["day", "The day of the month."],
  ["day-of-week", "The day of the week, Monday 1 to Sunday 7 (ISO 8601)."],
  ["day-of-year", "The day of the year, from 1."],
];
const PARTS_OF_TIME: [string, string][] = [
  ["hour", "The hour, 0 to 23."],
  ["minute", "The minute, 0 to 59."],
  ["second", "The whole seconds of the minute, 0 to 59."],
];

export const TIME_FUNCTIONS: readonly FunctionDefinition[] = [
  ...PARTS.map(([name, says]) => define(name, says, [DATES], gives(INTEGER))),
  ...PARTS_OF_TIME.map(([name, says]) => define(name, says, [TIMESTAMPS], gives(INTEGER))),
  define("truncate-to-year", "The first day of its year.", [DATES], gives(DATE)),
  define("truncate-to-quarter", "The first day of its quarter.", [DATES], gives(DATE)),
  define("truncate-to-month", "The first day of its month.", [DATES], gives(DATE)),
  define("truncate-to-week", "The Monday of its week.", [DATES], gives(DATE)),
  define("truncate-to-day", "Its day.", [DATES], gives(DATE)),
  define("truncate-to-hour", "The beginning of its hour.", [TIMESTAMPS], first),
  define("truncate-to-minute", "The beginning of its minute.", [TIMESTAMPS], first),
  define("last-day-of-month", "The last day of its month.", [DATES], gives(DATE)),
  define("add-years", "So many years later; on the last day of a shorter month.", [DATES, INTEGERS], first),
  define("add-months", "So many months later; on the last day of a shorter month.", [DATES, INTEGERS], first),
  define("add-days", "So many days later.", [DATES, INTEGERS], first),
  define("add-hours", "So many hours later.", [TIMESTAMPS, INTEGERS], first),
  define("add-minutes", "So many minutes later.", [TIMESTAMPS, INTEGERS], first),
  define("add-seconds", "So many seconds later.", [TIMESTAMPS, INTEGERS], first),
  define("days-between", "How many days from the second to the first.", [DATES, DATES], together(INTEGER)),
  define("months-between", "How many months can be added to the second without passing the first; below 0 where the first is before it.", [DATES, DATES], together(INTEGER)),
  define("seconds-between", "How many whole seconds from the second to the first, cut towards 0.", [DATES, DATES], together(INTEGER)),
  define("epoch-seconds", "The whole seconds since 1970 began, rounded down.", [DATES], gives(INTEGER)),
  define("from-epoch-seconds", "The instant so many seconds after 1970 began.", [INTEGERS], gives(INSTANT)),
  define("at-time-zone", "What a clock in a time zone shows at an instant. A zone is an offset (+02:00) or a name (Europe/Berlin).", [INSTANTS, TEXTS], gives(LOCAL)),
  define("from-time-zone", "The instant at which a clock in a time zone shows this: the later one where it does so twice, and one hour on where it leaps over it.", [LOCAL_TIMES, TEXTS], gives(INSTANT)),
  define("to-iso-text", "As ISO 8601 writes it: 2026-11-27, or with microseconds 2026-11-27T14:05:00.000000, and Z behind an instant.", [DATES], gives(TEXT)),
];
