import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { holderOf } from "../toolchain/lock.mjs";
import { keepSecret } from "./keys.mjs";
import { prepareDataDirectory } from "./prepare-data-directory.mjs";

let folder = "";
beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), "aiweb-data-")), "deep/data");
});
afterEach(() => rmSync(path.dirname(path.dirname(folder)), { recursive: true }));

test("a new one is made, marked with its format and held until it is let go", () => {
  const { release } = prepareDataDirectory(folder);
  expect(JSON.parse(readFileSync(path.join(folder, "version.json"), "utf8"))).toEqual({ format: 1 });
  expect(() => prepareDataDirectory(folder)).toThrow(new RegExp(`in use by an AIWeb that runs now \\(process ${process.pid}\\).*--data-dir`));
  release();
  prepareDataDirectory(folder).release();
});

test("one that a newer AIWeb made is refused, and not held", () => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "version.json"), '{"format":99}');
  expect(() => prepareDataDirectory(folder)).toThrow(/made by a newer AIWeb \(format 99; this one knows 1\).*--data-dir/);
  expect(holderOf(path.join(folder, "run/launcher.lock"))).toBeUndefined();
});

test("a damaged mark is refused with what it should be", () => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "version.json"), "");
  expect(() => prepareDataDirectory(folder)).toThrow(/version\.json is damaged/);
});

test("a place that cannot be a folder is refused", () => {
  mkdirSync(path.dirname(folder), { recursive: true });
  writeFileSync(folder, "a file");
  expect(() => prepareDataDirectory(folder)).toThrow(/cannot be written.*--data-dir/);
});

test("a secret is made once, and only its owner may read it", () => {
  prepareDataDirectory(folder).release();
  const made = keepSecret(folder, "secret.key");
  expect(Buffer.from(made, "base64")).toHaveLength(32);
  expect(keepSecret(folder, "secret.key")).toBe(made);
  expect(statSync(path.join(folder, "keys/secret.key")).mode & 0o077).toBe(0);
});
