import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { findMembers } from "../process/family.mjs";
import { findProcess, hasVariable, listProcesses } from "../process/process-table.mjs";
import { spawnLeashed } from "../process/spawn-leashed.mjs";
import { endLeftovers, noteFamily } from "./leftovers.mjs";
import { createPartsFile } from "./parts-file.mjs";
import { supervise } from "./supervise.mjs";

const never = new AbortController().signal;
let folder = "";
/** Marks every process that a test starts, however far it moves away. */
let trace = "";

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "aiweb-supervise-"));
  trace = crypto.randomUUID();
});
afterEach(() => {
  const left = traced();
  for (const { pid } of left) process.kill(pid, "SIGKILL");
  rmSync(folder, { recursive: true });
  if (left.length > 0) throw new Error(`processes left behind: ${JSON.stringify(left)}`);
});

function traced() {
  return listProcesses().filter((entry) => hasVariable(entry.pid, `TRACE=${trace}`));
}

function surroundings() {
  return { parts: createPartsFile(path.join(folder, "parts.json")), runFolder: folder, logFolder: folder };
}

/** A part that is a shell script. */
function part(script: string) {
  const command = async () => ({ file: "/bin/sh", args: ["-c", script], env: { PATH: process.env.PATH, TRACE: trace } });
  return { name: "fake", command, readyLine: (line: string) => line === "up", graceMs: 1_000 };
}

function state(): { state: string; reason?: string; lastWords?: string } {
  return JSON.parse(readFileSync(path.join(folder, "parts.json"), "utf8")).parts[0];
}

function started(): number {
  const pid = Number(readFileSync(path.join(folder, "pid"), "utf8"));
  expect(pid).toBeGreaterThan(1);
  return pid;
}

describe("a supervised part", () => {
  test("is started again when it is killed, and says that it was", async () => {
    const running = supervise(part(`echo $$ > ${folder}/pid; echo up; exec sleep 100`), surroundings());
    expect(await running.settled()).toBe(true);
    const first = started();
    process.kill(first, "SIGKILL");
    await vi.waitFor(() => {
      expect(started()).not.toBe(first);
      expect(state().state).toBe("ready");
    });
    await running.stop(never);
    expect(findProcess(started())).toBeUndefined();
  });

  test("that keeps dying is reported with its last words", async () => {
    const running = supervise(part("echo no bread; echo no butter >&2; exit 3"), surroundings());
    expect(await running.settled()).toBe(false);
    expect(state()).toMatchObject({ state: "failed", reason: expect.stringContaining("keeps dying: it ended with status 3") });
    expect(state().lastWords).toContain("no bread");
    expect(state().lastWords).toContain("no butter");
    await running.stop(never);
  });

  test("that never gets ready is ended and counted as dead, with everything it started", async () => {
    const running = supervise({ ...part("sleep 100 & echo thinking; sleep 100"), startMs: 100 }, surroundings());
    expect(await running.settled()).toBe(false);
    expect(state()).toMatchObject({ state: "failed", reason: "fake keeps dying: it was not ready after 0.1 seconds.", lastWords: expect.stringMatching(/^thinking/) });
    await running.stop(never);
  });

  test("that is up is not ended when the time for its start is over", async () => {
    const running = supervise({ ...part("echo up; exec sleep 100"), startMs: 300 }, surroundings());
    await running.settled();
    const since = Date.now();
    await vi.waitFor(() => expect(Date.now() - since).toBeGreaterThan(600));
    expect(state().state).toBe("ready");
    await running.stop(never);
  });

  test("of which no note could be kept is ended at once: the next start would not find it", async () => {
    const running = supervise(part("echo up; exec sleep 100"), { ...surroundings(), runFolder: path.join(folder, "missing") });
    await vi.waitFor(() => expect(state()).toMatchObject({ state: "restarting", reason: expect.stringContaining("ENOENT") }));
    await running.stop(never);
    expect(traced()).toEqual([]);
  });

  test("that cannot even be started for want of room says so", async () => {
    const running = supervise({ ...part("echo up"), command: () => Promise.reject(new Error("ENOSPC: no space left on device, write")) }, surroundings());
    await vi.waitFor(() => expect(state().reason).toMatch(/The disk is full.*Free some space/));
    await running.stop(never);
  });

  test("that dies of a full disk says so", async () => {
    const running = supervise(part("echo 'could not extend file: No space left on device'; exit 1"), surroundings());
    await running.settled();
    expect(state().reason).toMatch(/The disk is full.*Free some space/);
    await running.stop(never);
  });

  test("ends with everything it started, a child in a session of its own included", async () => {
    const running = supervise(part(`setsid sleep 100 & sleep 100 & echo up; wait`), surroundings());
    expect(await running.settled()).toBe(true);
    await running.stop(never);
  });

  test("that does not listen is ended by force after its grace, and at once in a hurry", async () => {
    const stubborn = part(`trap '' TERM INT; echo up; while :; do sleep 0.1; done`);
    const patient = supervise(stubborn, surroundings());
    await patient.settled();
    await patient.stop(never);
    expect(traced()).toEqual([]);
    const hurried = supervise({ ...stubborn, graceMs: 60_000 }, surroundings());
    await hurried.settled();
    await hurried.stop(AbortSignal.abort());
    expect(traced()).toEqual([]);
  });

  test("leaves no note behind when it ended in order", async () => {
    const running = supervise(part("echo up; exec sleep 100"), surroundings());
    await running.settled();
    expect(readdirSync(folder)).toContain("fake.family.json");
    await running.stop(never);
    expect(readdirSync(folder)).not.toContain("fake.family.json");
  });
});

describe("what a killed launcher left", () => {
  test("is ended by the next start", async () => {
    const mark = crypto.randomUUID();
    const child = spawnLeashed({ file: "/bin/sh", args: ["-c", "setsid sleep 100 & exec sleep 100"], env: { PATH: process.env.PATH, TRACE: trace, AIWEB_FAMILY: mark } });
    const pid = child.pid ?? 0;
    const family = { pid, startedAt: findProcess(pid)?.startedAt ?? "", mark, stopSignal: "TERM" as const };
    await vi.waitFor(() => expect(findMembers(family).length).toBeGreaterThanOrEqual(4));
    noteFamily(folder, "fake", family);
    await endLeftovers(folder);
    expect(findMembers(family)).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });

  test("a recycled number is never killed", async () => {
    const bystander = spawnLeashed({ file: "sleep", args: ["100"], env: { PATH: process.env.PATH, TRACE: trace } });
    const pid = bystander.pid ?? 0;
    noteFamily(folder, "fake", { pid, startedAt: "an-earlier-boot/1", mark: crypto.randomUUID(), stopSignal: "TERM" });
    await endLeftovers(folder);
    expect(findProcess(pid)).toBeDefined();
    expect(readdirSync(folder)).toEqual([]);
    bystander.kill("SIGTERM");
    await vi.waitFor(() => expect(findProcess(pid)).toBeUndefined());
  });

  test("a damaged note is thrown away", async () => {
    writeFileSync(path.join(folder, "fake.family.json"), "{");
    await endLeftovers(folder);
    expect(readdirSync(folder)).toEqual([]);
  });
});

test("a command ends by itself when its launcher is killed", async () => {
  const script = `
    import { spawnLeashed } from ${JSON.stringify(path.resolve(import.meta.dirname, "../process/spawn-leashed.mjs"))};
    const child = spawnLeashed({ file: "sleep", args: ["100"], env: process.env });
    process.stdout.write(String(child.pid));
    setInterval(() => {}, 1000);
  `;
  const launcher = spawnLeashed({ file: process.execPath, args: ["--input-type=module", "-e", script], env: { PATH: process.env.PATH, TRACE: trace } });
  const pid = await new Promise<number>((resolve) => launcher.stdout.once("data", (data: Buffer) => resolve(Number(data.toString()))));
  expect(findProcess(pid)).toBeDefined();
  const parent = findProcess(pid)?.parent ?? 0;
  process.kill(parent, "SIGKILL");
  await vi.waitFor(() => expect(traced()).toEqual([]), 5_000);
});
