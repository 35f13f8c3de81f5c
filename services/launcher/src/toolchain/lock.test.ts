import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { holderOf, tryLock, waitForLock } from "./lock.mjs";

let folder = "";
let file = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "aiweb-lock-"));
  file = path.join(folder, "lock");
});
afterEach(() => rmSync(folder, { recursive: true }));

test("is held once, and again after it was let go", () => {
  const release = tryLock(file);
  expect(release).toBeDefined();
  expect(holderOf(file)).toBe(process.pid);
  expect(tryLock(file)).toBeUndefined();
  release?.();
  expect(existsSync(file)).toBe(false);
  expect(tryLock(file)).toBeDefined();
});

test("a holder whose number belongs to another process by now has lost it", () => {
  writeFileSync(file, JSON.stringify({ pid: process.pid, startedAt: "another-boot/1" }));
  expect(holderOf(file)).toBeUndefined();
  expect(tryLock(file)).toBeDefined();
});

test("a lock that is not readable as one is nobody's", () => {
  writeFileSync(file, "{");
  expect(tryLock(file)).toBeDefined();
});

test("whoever waits gets it when the holder lets go, and hears who holds it", async () => {
  const release = tryLock(file);
  const told: number[] = [];
  const waiting = waitForLock(file, {
    signal: AbortSignal.timeout(5_000),
    onWait: (pid) => {
      told.push(pid);
      release?.();
    },
  });
  (await waiting)();
  expect(told).toEqual([process.pid]);
});
