import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { expect, onTestFinished, test, vi } from "vitest";
import { processesWith, signal as send } from "./test-process.ts";

const testProcess = JSON.stringify(new URL("test-process.ts", import.meta.url).href);

// As a Ray node is: with children in sessions of their own.
test.skipIf(process.platform !== "linux").each(["SIGKILL", "SIGINT"] as const)("what tests started ends when they are ended by %s", async (signal) => {
  const trace = randomUUID();
  const script = `
    import { TestProcess } from ${testProcess};
    new TestProcess("/bin/sh", ["-c", "setsid sleep 100 & setsid sh -c 'setsid sleep 100 & sleep 100' & exec sleep 100"], { env: { PATH: process.env.PATH, TRACE: process.env.TRACE } });
    setInterval(() => undefined, 1_000);
  `;
  const runner = spawn(process.execPath, ["--input-type=module", "-e", script], { env: { PATH: process.env["PATH"], TRACE: trace }, stdio: "ignore" });
  onTestFinished(async () => {
    for (const pid of await processesWith("TRACE", trace)) send(pid, "SIGKILL");
  });
  // The runner and four sleepers, and the shells that wait for them.
  await vi.waitFor(async () => expect((await processesWith("TRACE", trace)).length).toBeGreaterThan(5), { timeout: 10_000 });
  const ended = once(runner, "exit");
  runner.kill(signal);
  await ended;
  await vi.waitFor(async () => expect(await processesWith("TRACE", trace)).toEqual([]), { timeout: 5_000 });
});
