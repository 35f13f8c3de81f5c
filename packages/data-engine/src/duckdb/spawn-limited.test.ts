import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runLimited, type ProcessLimits } from "./spawn-limited.ts";

const PROBE = new URL("./testing/probe-child.ts", import.meta.url);
const WORKSPACE = fileURLToPath(new URL("../../../../", import.meta.url));
const enforced = existsSync("/usr/bin/prlimit") || existsSync("/bin/prlimit");

let folder: string;
/** Stands where a data directory stands by default: beside the code. */
let besideCode: string;
let limits: ProcessLimits & { seconds: number };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "aiweb-limits-"));
  besideCode = await mkdtemp(join(WORKSPACE, ".aiweb-limits-test-"));
  await mkdir(join(besideCode, "keys"));
  await writeFile(join(besideCode, "keys", "secret"), "0123456789abcdef");
  limits = { memoryMegabytes: 1_024, fileMegabytes: 16, read: [], write: [folder], seconds: 30 };
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await rm(besideCode, { recursive: true, force: true });
});

test("a child reads no key of a data directory that lies beside the code, and no other file of the machine", async () => {
  for (const path of [join(besideCode, "keys", "secret"), "/etc/passwd", join(WORKSPACE, "package.json")]) {
    expect(await runLimited(PROBE, { act: "read", path }, limits)).toMatchObject({ code: 1, lastWords: expect.stringContaining("ERR_ACCESS_DENIED") });
  }
  // The same path, once it is allowed: the probe does read.
  expect(await runLimited(PROBE, { act: "read", path: join(besideCode, "keys", "secret") }, { ...limits, read: [besideCode] })).toMatchObject({ code: 0 });
});

test("a child writes only where it may, starts no process, and inherits no variable", async () => {
  expect(await runLimited(PROBE, { act: "write", path: join(tmpdir(), "aiweb-limits-stray") }, limits)).toMatchObject({ code: 1, lastWords: expect.stringContaining("ERR_ACCESS_DENIED") });
  expect(await runLimited(PROBE, { act: "write", path: join(folder, "own") }, limits)).toMatchObject({ code: 0 });
  expect(await runLimited(PROBE, { act: "spawn" }, limits)).toMatchObject({ code: 1, lastWords: expect.stringContaining("ERR_ACCESS_DENIED") });
  expect((await runLimited(PROBE, { act: "environment" }, limits)).lastWords.trim()).toBe("NODE_NO_WARNINGS");
});

test.runIf(enforced)("memory, processor time and file size end a child that takes more", async () => {
  expect(await runLimited(PROBE, { act: "allocate" }, { ...limits, memoryMegabytes: 512 })).not.toMatchObject({ code: 0 });
  expect(await runLimited(PROBE, { act: "spin" }, { ...limits, cpuSeconds: 1 })).toMatchObject({ killed: true });
  expect(await runLimited(PROBE, { act: "fill", path: join(folder, "large") }, limits)).not.toMatchObject({ code: 0 });
});

test("time ends a child that only waits", async () => {
  expect(await runLimited(PROBE, { act: "wait" }, { ...limits, seconds: 1 })).toMatchObject({ killed: true });
});
