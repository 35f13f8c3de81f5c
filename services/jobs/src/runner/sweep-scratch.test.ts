import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sweepScratch } from "./sweep-scratch.ts";

test("what dead processes left goes; a living worker's stays", async () => {
  const folder = await mkdtemp(join(tmpdir(), "aiweb-scratch-"));
  const dead = spawn(process.execPath, ["-e", ""]);
  await once(dead, "exit");
  for (const name of [dead.pid, process.pid, process.ppid, "ingest-old"]) await mkdir(join(folder, String(name), "ingest-1"), { recursive: true });
  await sweepScratch(folder);
  expect(await readdir(folder)).toEqual([String(process.ppid)]);
  await rm(folder, { recursive: true });
});

test("nothing was left yet", async () => {
  await expect(sweepScratch(join(tmpdir(), "aiweb-never-made"))).resolves.toBeUndefined();
});
