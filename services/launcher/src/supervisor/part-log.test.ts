import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createPartLog } from "./part-log.mjs";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "aiweb-log-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("a log stays bounded while its part runs, and the newest lines are there", () => {
  const file = path.join(folder, "part.log");
  const log = createPartLog(file, 1_000);
  for (let line = 0; line < 500; line++) log.write(`line ${line}`);
  expect(statSync(file).size).toBeLessThan(1_100);
  expect(statSync(`${file}.1`).size).toBeLessThan(1_100);
  expect(readFileSync(file, "utf8").endsWith("line 499\n")).toBe(true);
  expect(log.lastWords().split("\n")).toHaveLength(20);
});

test("lines that could not be written are lost, those after them are not", () => {
  const file = path.join(folder, "later/part.log");
  const log = createPartLog(file);
  log.write("no room");
  mkdirSync(path.dirname(file));
  log.write("room again");
  expect(readFileSync(file, "utf8")).toBe("room again\n");
  expect(log.lastWords()).toBe("no room\nroom again");
});
