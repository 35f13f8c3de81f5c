import { afterEach, expect, test } from "vitest";
import { formatLocale, setFormatLocale } from "./locale.ts";
import { formatBytes, formatCount, formatNumber, formatPercent } from "./numbers.ts";
import { formatClock, formatDuration, formatExact, formatRelative } from "./times.ts";

afterEach(() => setFormatLocale(undefined));

const moment = new Date(2026, 10, 23, 14, 5, 9);

test("numbers and dates follow the language that was set, words stay English", () => {
  setFormatLocale("de-DE");
  expect(formatNumber(1_234_567.5, 1)).toBe("1.234.567,5");
  expect(formatNumber(0.41234)).toBe("0,4123");
  expect(formatCount(1_234_567)).toMatch(/^1,2\sMio\.$/);
  expect(formatBytes(1_800_000_000)).toBe("1,8 GB");
  expect(formatPercent(0.755, 1)).toBe("75,5 %");
  expect(formatDuration(4.26)).toBe("4,3 s");
  expect(formatExact(moment)).toBe("23.11.2026, 14:05:09");
  expect(formatRelative(moment.getTime() - 3_600_000, moment.getTime())).toBe("1 hour ago");
});

test("a language set later holds at once", () => {
  expect(formatNumber(4210)).toBe("4,210");
  setFormatLocale("fr-FR");
  expect(formatNumber(4210)).toMatch(/^4\s210$/u);
  expect(formatLocale()).toBe("fr-FR");
});

test("logs have a clock of 24 hours in every language", () => {
  expect(formatClock(moment)).toBe("14:05:09");
  setFormatLocale("en-US");
  expect(formatClock(moment)).toBe("14:05:09");
});

test("what is no language is left alone", () => {
  setFormatLocale("de-DE");
  setFormatLocale("not a language");
  expect(formatLocale()).toBe("de-DE");
});
