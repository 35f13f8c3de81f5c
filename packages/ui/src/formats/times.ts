import { momentFormat } from "./locale.ts";
import { formatNumber } from "./numbers.ts";

/** Anything that names a moment: ISO text, milliseconds, or a Date. */
export type Moment = string | number | Date;

/** Milliseconds since the epoch; NaN for what names no moment. */
export function toMilliseconds(at: Moment): number {
  return at instanceof Date ? at.getTime() : new Date(at).getTime();
}

let relativeFormat: Intl.RelativeTimeFormat | undefined;

const steps: readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ["year", 31_556_952],
  ["month", 2_629_746],
  ["week", 604_800],
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
];

/** The exact moment in the reader's time zone. */
export function formatExact(at: Moment): string {
  const milliseconds = toMilliseconds(at);
  return Number.isNaN(milliseconds) ? "" : momentFormat({ dateStyle: "medium", timeStyle: "medium" }).format(milliseconds);
}

/** The reader's own clock to the second, as logs have it: "14:05:09". */
export function formatClock(at: Moment): string {
  const milliseconds = toMilliseconds(at);
  return Number.isNaN(milliseconds) ? "" : momentFormat({ timeStyle: "medium", hourCycle: "h23" }).format(milliseconds);
}

/** "3 minutes ago", "just now", "in 2 days". */
export function formatRelative(at: Moment, now: number): string {
  const seconds = (toMilliseconds(at) - now) / 1000;
  if (Number.isNaN(seconds)) {
    return "";
  }
  const size = Math.abs(seconds);
  if (size < 45) {
    return seconds <= 0 ? "just now" : "in a moment";
  }
  for (const [unit, length] of steps) {
    if (size >= length || unit === "minute") {
      const count = Math.max(1, Math.round(size / length));
      // words, so English whatever the language of numbers
      relativeFormat ??= new Intl.RelativeTimeFormat("en", { numeric: "auto" });
      return relativeFormat.format(seconds < 0 ? -count : count, unit);
    }
  }
  return "";
}

/** 100 → "1 min 40 s"; two units at most. */
export function formatDuration(seconds: number): string {
  if (seconds < 1) {
    return `${Math.round(seconds * 1000)} ms`;
  }
  const total = Math.round(seconds);
  if (total < 60) {
    return `${seconds < 10 && !Number.isInteger(seconds) ? formatNumber(seconds, 1) : total} s`;
  }
  const days = Math.floor(total / 86_400);
  const hours = Math.floor((total % 86_400) / 3600);
  const minutes = Math.floor((total % 3600) / 60);
  if (days > 0) {
    return join(`${days} d`, hours, "h");
  }
  return hours > 0 ? join(`${hours} h`, minutes, "min") : join(`${minutes} min`, total % 60, "s");
}

function join(first: string, rest: number, unit: string): string {
  return rest === 0 ? first : `${first} ${rest} ${unit}`;
}
