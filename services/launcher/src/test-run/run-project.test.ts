import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createProgress } from "../progress.mjs";
import { oneCheck } from "./outcome.mjs";
import { runProject } from "./run-project.mjs";

let reports = "";
let written: string[] = [];
beforeEach(() => {
  reports = mkdtempSync(path.join(tmpdir(), "aiweb-run-"));
  written = [];
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(reports, { recursive: true });
});

function run(script: string, more: { quietMs?: number; skipReason?: string } = {}) {
  const project = { name: "fake", file: "/bin/sh", args: ["-c", script], read: oneCheck, ...(more.skipReason === undefined ? {} : { skipReason: more.skipReason }) };
  const progress = createProgress({ write: (text) => written.push(text) });
  return runProject(project, { reports, env: { PATH: process.env.PATH }, signal: new AbortController().signal, progress }, more.quietMs);
}

test("a project that passes says so, and its output is kept", async () => {
  expect(await run("echo fine")).toMatchObject({ ok: true, passed: 1, failed: 0 });
  await vi.waitFor(() => expect(readFileSync(path.join(reports, "fake.log"), "utf8")).toBe("fine\n"));
});

test("one that hangs is ended and fails with its last output", async () => {
  expect(await run("echo before; sleep 100", { quietMs: 300 })).toMatchObject({ ok: false, failed: 1 });
  expect(written.join("")).toMatch(/before\n─── fake printed nothing for 0.005 minutes/);
});

test("one that takes long is left alone while it prints", async () => {
  const prints = "for line in 1 2 3 4 5 6 7 8 9 10; do echo $line; sleep 0.1; done";
  expect(await run(prints, { quietMs: 700 })).toMatchObject({ ok: true, passed: 1 });
});

test.each([
  ["", true],
  ["true", false],
])("with CI=%s, one that cannot run here is fine: %s", async (ci, ok) => {
  vi.stubEnv("CI", ci);
  expect(await run("exit 1", { skipReason: "No Python." })).toMatchObject({ ok });
});
