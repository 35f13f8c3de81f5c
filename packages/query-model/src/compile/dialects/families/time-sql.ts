import type { Engine } from "../../../graph/expression.ts";
import { castTo } from "../../fragment.ts";
import { ENGINE_NAMES, Refusal } from "../../refusal.ts";
import type { FunctionMapping } from "../dialect.ts";
import { literalText } from "../shared-functions.ts";
import { refusing, written, type FunctionTable } from "../written.ts";

function part(name: string, ofMariaDb: string): Record<Engine, string> {
  return { duckdb: `extract(${name} from {0})`, postgres: `cast(extract(${name} from {0}) as bigint)`, mariadb: `${ofMariaDb}({0})` };
}

function truncated(unit: string, ofMariaDb: string): Record<Engine, string> {
  const asDate = `cast(date_trunc('${unit}', {0}) as date)`;
  return { duckdb: asDate, postgres: asDate, mariadb: ofMariaDb };
}

/** Engines make a timestamp of a date and an interval: it is cast back to what it was. */
const again =
  (text: string): FunctionMapping =>
  (parts, result) =>
    castTo(written(text)(parts, result), result.kind === "date" ? "date" : result.kind === "timestamp" && result.zone ? "timestamptz" : "timestamp");

function added(unit: string): Record<Engine, string | FunctionMapping> {
  return { duckdb: again(`{0} + to_${unit}s(cast({1} as ${unit === "day" || unit === "month" || unit === "year" ? "integer" : "bigint"}))`), postgres: again(`{0} + make_interval(${unit === "minute" ? "min" : unit === "second" ? "sec" : unit}s => cast({1} as integer))`), mariadb: `date_add({0}, interval {1} ${unit})` };
}

function monthsBetween(plus: (start: string, months: string) => string): string {
  const whole = (end: string, start: string) => {
    const months = `((extract(year from ${end}) - extract(year from ${start})) * 12 + extract(month from ${end}) - extract(month from ${start}))`;
    return `(${months} - case when ${plus(start, months)} > ${end} then 1 else 0 end)`;
  };
  return `case when {0} >= {1} then ${whole("{0}", "{1}")} else - ${whole("{1}", "{0}")} end`;
}

const OFFSET = /^([+-])(0\d|1[0-4]):([0-5]\d)$/;

/** A zone is known by its name where Intl knows it; an abbreviation means one thing here and another there. */
function isZone(name: string): boolean {
  if (!/^[A-Za-z]+\/[A-Za-z0-9_+/-]+$/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

/** A clock that is so many minutes before UTC, and, where the engine knows them, one in a zone of a name. */
type Clock = { shifted: (minutes: number) => string; named?: string };

function zoned(engine: Engine, { shifted, named }: Clock): FunctionMapping {
  return (parts, result) => {
    const zone = literalText(parts[1]);
    const [, sign, hours, minutes] = OFFSET.exec(zone === "UTC" ? "+00:00" : (zone ?? "")) ?? [];
    if (hours !== undefined) return written(shifted((sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes))))(parts, result);
    if (zone === undefined || !isZone(zone)) throw new Refusal(engine, `${ENGINE_NAMES[engine]} takes a time zone as a literal text here: UTC, an offset such as +02:00, or a name such as Europe/Berlin.`);
    return named === undefined ? refusing(engine, "time zones by name that can be relied on", "Take an offset such as +02:00, or run this step on another engine.")() : written(named)(parts, result);
  };
}

const named = "timezone({1}, {0})";

/** A written form by the type: a day, a clock's time, an instant. */
function iso(day: string, time: (behind: string) => string): FunctionMapping {
  return (parts, result) => {
    const type = parts[0]?.type;
    return written(type?.kind === "timestamp" ? time(type.zone ? "Z" : "") : day)(parts, result);
  };
}

const FIRST_OF_YEAR = "date_sub(date({0}), interval (dayofyear({0}) - 1) day)";

export const TIME_SQL: FunctionTable = {
  "year": part("year", "year"),
  "quarter": part("quarter", "quarter"),
  "month": part("month", "month"),
  "week": part("week", "weekofyear"),
  "year-of-week": { ...part("isoyear", "year"), mariadb: "(yearweek({0}, 3) div 100)" },
  "day": part("day", "dayofmonth"),
  "day-of-week": { ...part("isodow", "weekday"), mariadb: "(weekday({0}) + 1)" },
  "day-of-year": part("doy", "dayofyear"),
  "hour": part("hour", "hour"),
  "minute": part("minute", "minute"),
  // with its fraction, which a cast would round
  "second": { ...part("second", "second"), postgres: "cast(floor(extract(second from {0})) as bigint)" },
  "truncate-to-year": truncated("year", FIRST_OF_YEAR),
  "truncate-to-quarter": truncated("quarter", `date_add(${FIRST_OF_YEAR}, interval (quarter({0}) - 1) quarter)`),
  "truncate-to-month": truncated("month", "date_sub(date({0}), interval (dayofmonth({0}) - 1) day)"),
  "truncate-to-week": truncated("week", "date_sub(date({0}), interval weekday({0}) day)"),
  "truncate-to-day": { duckdb: "cast({0} as date)", postgres: "cast({0} as date)", mariadb: "date({0})" },
  "truncate-to-hour": { duckdb: "date_trunc('hour', {0})", postgres: "date_trunc('hour', {0})", mariadb: "cast(date_format({0}, '%Y-%m-%d %H:00:00') as datetime(6))" },
  "truncate-to-minute": { duckdb: "date_trunc('minute', {0})", postgres: "date_trunc('minute', {0})", mariadb: "cast(date_format({0}, '%Y-%m-%d %H:%i:00') as datetime(6))" },
  "last-day-of-month": { duckdb: "last_day({0})", postgres: "cast(date_trunc('month', {0}) + interval '1 month - 1 day' as date)", mariadb: "last_day({0})" },
  "add-years": added("year"),
  "add-months": added("month"),
  "add-days": added("day"),
  "add-hours": added("hour"),
  "add-minutes": added("minute"),
  "add-seconds": { ...added("second"), postgres: again("{0} + make_interval(secs => {1})") },
  "days-between": { duckdb: "datediff('day', {1}, {0})", postgres: "cast(cast({0} as date) - cast({1} as date) as bigint)", mariadb: "datediff({0}, {1})" },
  "months-between": {
    duckdb: monthsBetween((start, months) => `${start} + to_months(cast(${months} as integer))`),
    postgres: `cast(${monthsBetween((start, months) => `${start} + make_interval(months => cast(${months} as integer))`)} as bigint)`,
    mariadb: monthsBetween((start, months) => `date_add(${start}, interval ${months} month)`),
  },
  "seconds-between": { duckdb: "date_sub('second', {1}, {0})", postgres: "cast(trunc(extract(epoch from {0}) - extract(epoch from {1})) as bigint)", mariadb: "timestampdiff(second, {1}, {0})" },
  "epoch-seconds": { duckdb: "(epoch_us(date_trunc('second', {0})) // 1000000)", postgres: "cast(floor(extract(epoch from {0})) as bigint)", mariadb: "timestampdiff(second, '1970-01-01 00:00:00', date_sub({0}, interval microsecond({0}) microsecond))" },
  "from-epoch-seconds": { duckdb: "make_timestamptz({0} * 1000000)", postgres: "to_timestamp({0})", mariadb: "cast(date_add('1970-01-01 00:00:00', interval {0} second) as datetime(6))" },
  "at-time-zone": {
    duckdb: zoned("duckdb", { shifted: (minutes) => `(timezone('UTC', {0}) + to_minutes(${minutes}))`, named }),
    postgres: zoned("postgres", { shifted: (minutes) => `(timezone('UTC', {0}) + make_interval(mins => ${minutes}))`, named }),
    mariadb: zoned("mariadb", { shifted: (minutes) => `date_add({0}, interval ${minutes} minute)` }),
  },
  "from-time-zone": {
    duckdb: zoned("duckdb", { shifted: (minutes) => `timezone('UTC', {0} - to_minutes(${minutes}))`, named }),
    postgres: zoned("postgres", { shifted: (minutes) => `timezone('UTC', {0} - make_interval(mins => ${minutes}))`, named }),
    mariadb: zoned("mariadb", { shifted: (minutes) => `date_sub({0}, interval ${minutes} minute)` }),
  },
  "to-iso-text": {
    duckdb: iso("strftime({0}, '%Y-%m-%d')", (behind) => `strftime({0}, '%Y-%m-%dT%H:%M:%S.%f${behind}')`),
    postgres: iso("to_char({0}, 'YYYY-MM-DD')", (behind) => `to_char({0}, 'YYYY-MM-DD"T"HH24:MI:SS.US"${behind}"')`),
    mariadb: iso("date_format({0}, '%Y-%m-%d')", (behind) => `date_format({0}, '%Y-%m-%dT%H:%i:%s.%f${behind}')`),
  },
};
