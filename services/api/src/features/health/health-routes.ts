import { readFile } from "node:fs/promises";
import type { FastifyPluginAsync } from "fastify";
import { z } from "zod";
import { ping } from "@aiweb/db/queries/ping";
import type { Services } from "../../trpc/context.ts";

const CHECK_TIMEOUT_MS = 2_000;

const part = z.object({
  name: z.string(),
  state: z.enum(["starting", "ready", "restarting", "failed", "off"]),
  since: z.string().optional(),
  reason: z.string().optional(),
  lastWords: z.string().optional(),
});
type Part = z.infer<typeof part>;
const partsFile = z.object({ parts: z.array(part) });

type Needed = Pick<Services, "config" | "db" | "log">;

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

async function within(check: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error("No answer in time.")), CHECK_TIMEOUT_MS);
  });
  await Promise.race([check, late]).finally(() => clearTimeout(timer));
}

async function checked(name: string, check: Promise<void>, problem: string, log: Needed["log"]): Promise<Part> {
  try {
    await within(check);
    return { name, state: "ready" };
  } catch (error) {
    log.debug({ err: error, part: name }, "a part does not answer");
    return { name, state: "starting", reason: problem };
  }
}

async function askRay(address: string, token: string | undefined): Promise<void> {
  const response = await fetch(new URL("/api/version", address), {
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    redirect: "error",
    signal: AbortSignal.timeout(CHECK_TIMEOUT_MS),
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`Ray answered ${response.status}.`);
}

/**
 * The launcher's word, corrected by our own look: a part that it calls ready but that does not answer is not ready;
 * one that failed or restarts says why in its own words.
 */
function merge(told: Part[], seen: Part[]): Part[] {
  const byName = new Map(told.map((entry) => [entry.name, entry]));
  for (const own of seen) {
    const known = byName.get(own.name);
    if (known === undefined || known.state === "off" || (known.state === "ready" && own.state !== "ready")) byName.set(own.name, { ...known, ...own });
  }
  return [...byName.values()];
}

/** GET /healthz: this process lives. GET /readyz: each part by name and state; 503 until all that are wanted are ready. */
export function healthRoutes(services: Needed): FastifyPluginAsync {
  const { config, db, log } = services;
  return async (server) => {
    await Promise.resolve();
    server.get("/healthz", (_request, reply) => reply.header("cache-control", "no-store").send({ status: "alive" }));
    server.get("/readyz", async (_request, reply) => {
      const [told, ...seen] = await Promise.all([
        launcherParts(services),
        checked("postgres", ping(db), "Postgres does not answer.", log),
        ...(config.RAY_ADDRESS === undefined ? [] : [checked("ray", askRay(config.RAY_ADDRESS, config.RAY_AUTH_TOKEN), "Ray does not answer.", log)]),
      ]);
      const parts = merge([{ name: "web", state: "ready" }, ...told.filter((entry) => entry.name !== "web")], seen);
      const ready = parts.every((entry) => entry.state === "ready" || entry.state === "off");
      return reply.status(ready ? 200 : 503).header("cache-control", "no-store").send({ ready, parts });
    });
  };
}
