import { stripVTControlCharacters } from "node:util";
import { expect, test } from "vitest";
import { createProgress } from "./progress.mjs";

test("phases beside each other each keep their share of a narrow line", async () => {
  const written: string[] = [];
  const progress = createProgress({ isTTY: true, columns: 80, write: (text) => written.push(text) });
  const { promise: end, resolve } = Promise.withResolvers<void>();
  const phases = [
    progress.phase("Python environment", async (report) => {
      report("2 of 3, trainer: Downloading a-very-long-name-of-a-wheel-1.2.3.whl");
      await end;
    }),
    progress.phase("Node packages", async (report) => {
      report("812 of 1228");
      await end;
    }),
  ];
  progress.print("something");
  const line = stripVTControlCharacters(written.at(-1) ?? "").trim();
  expect(line.length).toBeLessThanOrEqual(80);
  expect(line).toMatch(/Python environment 0 s 2 of 3.*·.*Node packages 0 s 812/);
  resolve();
  await Promise.all(phases);
});

test("without a terminal a phase is a plain line at its start and its end", async () => {
  const written: string[] = [];
  const progress = createProgress({ write: (text) => written.push(text) });
  await progress.phase("Database", async () => {});
  expect(written).toEqual(["… Database\n", expect.stringMatching(/^✓ Database \(\d+ s\)\n$/)]);
});
