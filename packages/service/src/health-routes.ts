import { readFile, stat, statfs } from "node:fs/promises";
import { join } from "node:path";
import type { FastifyPluginAsync } from "fastify";
import { z } from "zod";
import type { Db } from "@aiweb/db/connect";
import { ping } from "@aiweb/db/queries/ping";
import type { Config } from "./config.ts";
import type { Logger } from "./logger.ts";

const CHECK_TIMEOUT_MS = 2_000;
/** The job worker writes its heartbeat every five seconds. */
const SILENT_AFTER_MS = 20_000;
/** Below this Postgres and uploads soon fail; the launcher does not start below it either. */
const LEAST_FREE_BYTES = 256e6;

const part = z.object({
  name: z.string(),
  /** `silent`: it runs and does not answer. */
  state: z.enum(["starting", "ready", "restarting", "silent", "failed", "off"]),
  since: z.string().optional(),
  reason: z.string().optional(),
  lastWords: z.string().optional(),
});
type Part = z.infer<typeof part>;
const partsFile = z.object({ parts: z.array(part) });

interface Needed {
  config: Config;
  db: Db;
  log: Logger;
}

/** Our own look at a part: the sentence that says what is wrong, or null. */
interface Look {
  name: string;
  problem: string | null;
}

/** What the launcher says of the parts that it runs; nothing when there is no launcher. */
async function launcherParts({ config, log }: Needed): Promise<Part[]> {
  if (config.AIWEB_PARTS_FILE === undefined) return [];
  try {
    return partsFile.parse(JSON.parse(await readFile(config.AIWEB_PARTS_FILE, "utf8"))).parts;
  } catch (error) {
    log.warn({ err: error }, "the launcher's list of parts cannot be read");
    return [];
  }
}

async function lookAtPostgres({ db, log }: Needed): Promise<Look> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error("No answer in time.")), CHECK_TIMEOUT_MS);
  });
  try {
    await Promise.race([ping(db), late]);
    return { name: "postgres", problem: null };
  } catch (error) {
    log.debug({ err: error }, "Postgres does not answer");
    return { name: "postgres", problem: "Postgres does not answer. Check that it runs; AIWeb goes on by itself." };
  } finally {
    clearTimeout(timer);
  }
}

async function lookAtRay(address: string, token: string, log: Logger): Promise<Look> {
  try {
    const response = await fetch(new URL("/api/version", address), { headers: { authorization: `Bearer ${token}` }, redirect: "error", signal: AbortSignal.timeout(CHECK_TIMEOUT_MS) });
    await response.body?.cancel();
    if (response.status === 401 || response.status === 403) return { name: "ray", problem: "The Ray cluster refuses the token. Set RAY_AUTH_TOKEN to the cluster's own, then start AIWeb again." };
    return { name: "ray", problem: response.ok ? null : `The Ray cluster answers with status ${response.status}. Check that RAY_ADDRESS is its dashboard's address.` };
  } catch (error) {
    log.debug({ err: error }, "Ray does not answer");
    return { name: "ray", problem: "The Ray cluster does not answer. Check RAY_ADDRESS and that the cluster runs; AIWeb goes on by itself." };
  }
}

async function lookAtJobs({ config }: Needed): Promise<Look> {
  const { mtimeMs } = await stat(join(config.AIWEB_DATA_DIR, "run/jobs.heartbeat")).catch(() => ({ mtimeMs: 0 }));
  const silentMs = Date.now() - mtimeMs;
  return { name: "jobs", problem: silentMs < SILENT_AFTER_MS ? null : "The job worker gives no sign of life." };
}

async function lookAtDisk({ config }: Needed): Promise<Part> {
  const disk = await statfs(config.AIWEB_DATA_DIR).catch(() => null);
  if (disk === null) return { name: "disk", state: "failed", reason: "The data directory cannot be read. Check AIWEB_DATA_DIR." };
  const free = disk.bavail * disk.bsize;
  if (free >= LEAST_FREE_BYTES) return { name: "disk", state: "ready" };
  return { name: "disk", state: "failed", reason: `The disk is almost full: ${Math.round(free / 1e6)} MB are left. Free some space.` };
}

/** The launcher's word on its own parts, unless they are ready and do not answer; what it does not run is as we see it. */
function merge(told: Part[], looks: Look[]): Part[] {
  const byName = new Map(told.map((entry) => [entry.name, entry]));
  for (const { name, problem } of looks) {
    const known = byName.get(name);
    const isOurs = known !== undefined && known.state !== "off";
    if (!isOurs) byName.set(name, problem === null ? { name, state: "ready" } : { name, state: "failed", reason: problem });
    else if (known.state === "ready" && problem !== null) byName.set(name, { ...known, state: "silent", reason: `${name} runs and does not answer. Start AIWeb again if this stays.` });
  }
  return [...byName.values()];
}

/**
 * GET /healthz: this process lives. GET /readyz: each part by name and state; 503 until all that are wanted are ready.
 * `own` is the name of the process that answers.
 */
export function healthRoutes(needed: Needed, own: "web" | "gateway" = "web"): FastifyPluginAsync {
  const { RAY_ADDRESS: address, RAY_AUTH_TOKEN: token } = needed.config;
  return async (server) => {
    await Promise.resolve();
    server.get("/healthz", (_request, reply) => reply.header("cache-control", "no-store").send({ status: "alive" }));
    server.get("/readyz", async (_request, reply) => {
      const told = (await launcherParts(needed)).filter((entry) => entry.name !== own);
      const [disk, ...looks] = await Promise.all([
        lookAtDisk(needed),
        lookAtPostgres(needed),
        ...(address === undefined || token === undefined ? [] : [lookAtRay(address, token, needed.log)]),
        ...(told.some((entry) => entry.name === "jobs" && entry.state === "ready") ? [lookAtJobs(needed)] : []),
      ]);
      const parts = merge([{ name: own, state: "ready" }, ...told, disk], looks);
      const ready = parts.every((entry) => entry.state === "ready" || entry.state === "off");
      return reply.status(ready ? 200 : 503).header("cache-control", "no-store").send({ ready, parts });
    });
  };
}
