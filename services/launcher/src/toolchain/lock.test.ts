import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
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
  expect(holderOf(file)).toBeUndefined();
  expect(tryLock(file)).toBeDefined();
});

test("a holder whose number belongs to another process by now has lost it", () => {
  writeFileSync(`${file}.1`, JSON.stringify({ pid: process.pid, startedAt: "another-boot/1" }));
  expect(holderOf(file)).toBeUndefined();
  expect(tryLock(file)).toBeDefined();
});

test("a lock that is not readable as one is nobody's", () => {
  writeFileSync(`${file}.1`, "{");
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

/** Another process over the same lock. */
function contend(rounds: number) {
  const child = spawn(process.execPath, [path.resolve(import.meta.dirname, "../testing/lock-contender.mjs"), file, String(rounds)], { stdio: ["ignore", "pipe", "inherit"] });
  return { child, said: () => once(child.stdout, "data").then(([data]) => String(data)) };
}

test("several processes that find it free at once are never in it together", async () => {
  const ends = Array.from({ length: 4 }, () => once(contend(60).child, "exit"));
  expect(await Promise.all(ends)).toEqual([[0, null], [0, null], [0, null], [0, null]]);
  // What the holders before wrote is cleared away.
  expect(readdirSync(folder)).toHaveLength(1);
});

test("of two starts at once the second goes on when the first is killed", async () => {
  const first = contend(0);
  expect(await first.said()).toBe("held");
  const second = contend(0);
  expect(await second.said()).toBe(`waits for ${first.child.pid}`);
  const held = second.said();
  first.child.kill("SIGKILL");
  expect(await held).toBe("held");
  expect(holderOf(file)).toBe(second.child.pid);
  second.child.kill("SIGKILL");
});
