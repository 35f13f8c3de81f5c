import { expect, test } from "vitest";
import { formatDuration, formatRelative } from "./times.ts";

const now = Date.parse("2026-11-23T12:00:00Z");

test.each([
  ["2026-11-23T11:59:40Z", "just now"],
  ["2026-11-23T11:59:00Z", "1 minute ago"],
  ["2026-11-23T11:20:00Z", "40 minutes ago"],
  ["2026-11-23T10:00:00Z", "2 hours ago"],
  ["2026-11-22T12:00:00Z", "yesterday"],
  ["2026-12-07T12:00:00Z", "in 2 weeks"],
  ["nonsense", ""],
])("%s is %s", (at, words) => {
  expect(formatRelative(at, now)).toBe(words);
});

test.each([
  [0.096, "96 ms"],
  [4, "4 s"],
  [4.26, "4.3 s"],
  [100, "1 min 40 s"],
  [3600, "1 h"],
  [90_000, "1 d 1 h"],
])("%d seconds are %s", (seconds, words) => {
  expect(formatDuration(seconds)).toBe(words);
});
