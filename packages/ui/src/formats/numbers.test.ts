import { expect, test } from "vitest";
import { formatBytes, formatCount, formatNumber, formatPercent, shortHash } from "./numbers.ts";

test("bytes choose the unit that a reader would", () => {
  expect([0, 1, 999, 1000, 1_800_000_000, 999_950, 24_000_000_000].map(formatBytes)).toEqual([
    "0 bytes",
    "1 byte",
    "999 bytes",
    "1.0 kB",
    "1.8 GB",
    "1.0 MB",
    "24.0 GB",
  ]);
});

test("counts, shares and figures", () => {
  expect(formatCount(1_234_567)).toBe("1.2M");
  expect(formatPercent(0.75)).toBe("75 %");
  expect(formatNumber(4210)).toBe("4,210");
  expect(formatNumber(0.41234)).toBe("0.4123");
  expect(formatNumber(0.4, 3)).toBe("0.400");
});

test("a hash keeps its ends, a short one stays whole", () => {
  expect(shortHash("0x71C7656EC7ab88b098defB751B7401B5f6d8976F")).toBe("0x71C7…976F");
  expect(shortHash("9f3c00000000e21a")).toBe("9f3c…e21a");
  expect(shortHash("9f3ce21a")).toBe("9f3ce21a");
});
