import { readFileSync, readdirSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { makeDataDirectory, startAiweb } from "./shared/start-aiweb.ts";

const targets = { secondStartSeconds: 10, pssBytes: 1.5e9 };
const rounds = 3;
/** At rest: what a start sets in motion has settled, and nobody has asked for anything. */
const restMs = 20_000;

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

/** Memory with each shared page counted in equal parts among those who share it; a process whose memory cannot be read would make the sum too small. */
function pssBytes(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1]) * 1024;
  } catch (cause) {
    // Ended meanwhile.
    if (parentOf(String(pid)) === undefined) return 0;
    throw new Error(`The memory of process ${pid} cannot be read. Run the benchmark as root, or as the user that owns it.`, { cause });
  }
}

const dataDirectory = makeDataDirectory();
await (await startAiweb(dataDirectory)).stop();
const seconds: number[] = [];
let pss = 0;
let processes = 0;
for (let round = 1; round <= rounds; round++) {
  const aiweb = await startAiweb(dataDirectory);
  try {
    seconds.push(aiweb.readySeconds);
    if (round === rounds) {
      await delay(restMs);
      const members = family(aiweb.pid);
      processes = members.length;
      pss = members.reduce((sum, pid) => sum + pssBytes(pid), 0);
    }
  } finally {
    await aiweb.stop();
  }
}
const slowest = Math.max(...seconds);
const ok = slowest <= targets.secondStartSeconds && pss > 0 && pss <= targets.pssBytes;
const figures = { secondStartSeconds: Number(slowest.toFixed(2)), eachSeconds: seconds.map((value) => Number(value.toFixed(2))), pssBytes: pss, processes };
process.stdout.write(`${JSON.stringify({ bench: "start", ok, figures, targets })}\n`);
process.exit(ok ? 0 : 1);
