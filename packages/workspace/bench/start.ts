import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";

const targets = { secondStartSeconds: 10, pssBytes: 1.5e9 };
const rounds = 3;
/** At rest: what a start sets in motion has settled, and nobody has asked for anything. */
const restMs = 20_000;

const root = path.resolve(import.meta.dirname, "../../..");

async function start(dataDirectory: string): Promise<{ launcher: ChildProcess; seconds: number }> {
  const startedAt = performance.now();
  const launcher = spawn(process.execPath, [path.join(root, "services/launcher/src/start.mjs"), "--no-open", "--port", "0", "--data-dir", dataDirectory], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (launcher.stdout === null) throw new Error("the launcher has no output");
  for await (const line of createInterface({ input: launcher.stdout })) {
    process.stderr.write(`${line}\n`);
    if (line.startsWith("AIWeb is ready at ")) return { launcher, seconds: (performance.now() - startedAt) / 1000 };
  }
  throw new Error("the launcher ended before it was ready");
}

async function stop(launcher: ChildProcess): Promise<void> {
  launcher.stdout?.resume();
  launcher.kill("SIGTERM");
  await once(launcher, "exit");
}

/** A process and everything below it. */
function family(top: number): number[] {
  const parents = new Map(
    readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), parentOf(name)]),
  );
  const members = new Set([top]);
  for (let size = 0; size < members.size; ) {
    size = members.size;
    for (const [pid, parent] of parents) if (parent !== undefined && members.has(parent)) members.add(pid);
  }
  return [...members];
}

function parentOf(pid: string): number | undefined {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, "latin1");
    return Number(line.slice(line.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return undefined;
  }
}

/** Memory with each shared page counted in equal parts among those who share it. */
function pssBytes(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

const scratch = mkdtempSync(path.join(tmpdir(), "aw-"));
const dataDirectory = path.join(scratch, "data");
try {
  await stop((await start(dataDirectory)).launcher);
  const seconds: number[] = [];
  let pss = 0;
  let processes = 0;
  for (let round = 1; round <= rounds; round++) {
    const { launcher, seconds: taken } = await start(dataDirectory);
    seconds.push(taken);
    if (round === rounds) {
      await delay(restMs);
      const members = family(launcher.pid ?? 0);
      processes = members.length;
      pss = members.reduce((sum, pid) => sum + pssBytes(pid), 0);
    }
    await stop(launcher);
  }
  const slowest = Math.max(...seconds);
  const ok = slowest <= targets.secondStartSeconds && pss > 0 && pss <= targets.pssBytes;
  const figures = { secondStartSeconds: Number(slowest.toFixed(2)), eachSeconds: seconds.map((value) => Number(value.toFixed(2))), pssBytes: pss, processes };
  process.stdout.write(`${JSON.stringify({ bench: "start", ok, figures, targets })}\n`);
  process.exitCode = ok ? 0 : 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
