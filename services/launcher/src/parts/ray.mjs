import { createHash } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir, totalmem } from "node:os";
import path from "node:path";
import { keepSecret } from "../data-directory/keys.mjs";
import { freePorts } from "../free-port.mjs";
import { modelCache } from "../paths.mjs";
import { secretNames } from "./environment.mjs";

/**
 * Room for a replica beside a fine-tune. CPUs are shares to Ray, not cores: two cores serve four shares.
 */
const leastCpus = 4;
/** Unix-socket paths end at 107 bytes, and Ray adds up to 65 of its own. */
const longestFolder = 40;
const objectStoreBytes = 256 * 1024 * 1024;
/** A run keeps two cores busy and takes some gigabytes: more at once make each other slower. The jobs process asks for a slot a run. */
const trainers = Math.max(1, Math.min(Math.floor(availableParallelism() / 2), Math.floor(totalmem() / (4 * 1024 ** 3))));
/** A job may wait for its slot for as long as others take; Ray's own limit of 15 minutes would fail it. */
const waitSeconds = 365 * 24 * 3_600;

/**
 * A Ray head of this machine alone, behind a token.
 * @param {{ dataDirectory: string, python: string }} options
 * @returns {Promise<{ address: string, token: string, serveUrl: string, spec: import("../supervisor/supervise.mjs").PartSpec }>}
 */
export async function prepareRay({ dataDirectory, python }) {
  const token = keepSecret(dataDirectory, "ray.token");
  // These two stay as they are when the head is started again: the services know them.
  const [dashboard = 0, serve = 0] = await freePorts(2);
  const address = `http://127.0.0.1:${dashboard}`;
  const folder = sessionFolder(dataDirectory);
  return {
    address,
    token,
    serveUrl: `http://127.0.0.1:${serve}`,
    spec: {
      name: "ray",
      startMs: 90_000,
      graceMs: 6_000,
      probe: async () => {
        const answer = await fetch(`${address}/api/version`, { headers: { authorization: `Bearer ${token}` }, signal: AbortSignal.timeout(2_000) });
        await answer.arrayBuffer();
        return answer.ok;
      },
      command: async () => {
        // Sessions hold logs and sockets of heads that are gone; what counts was sent to AIWeb.
        rmSync(folder, { recursive: true, force: true });
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        const [agent, agentGrpc, metrics, runtimeEnv, client] = await freePorts(5);
        const options = {
          port: 0,
          "dashboard-host": "127.0.0.1",
          "dashboard-port": dashboard,
          "dashboard-agent-listen-port": agent,
          "dashboard-agent-grpc-port": agentGrpc,
          "metrics-export-port": metrics,
          "runtime-env-agent-port": runtimeEnv,
          "ray-client-server-port": client,
          "temp-dir": folder,
          "resources": JSON.stringify({ aiweb_trainer: trainers }),
          "num-cpus": Math.max(availableParallelism(), leastCpus),
          "object-store-memory": objectStoreBytes,
          "include-log-monitor": false,
        };
        const flags = Object.entries(options).map(([name, value]) => `--${name}=${value}`);
        return {
          file: python,
          // Without the monitor: there is nothing to scale here, and it takes 60 MB.
          args: ["-m", "ray.scripts.scripts", "start", "--head", "--block", "--disable-usage-stats", "--no-monitor", ...flags],
          cwd: dataDirectory,
          env: environment(token, python),
        };
      },
    },
  };
}

/** What runs on Ray is people's own training code: it gets none of the server's secrets. @param {string} token @param {string} python */
function environment(token, python) {
  const open = Object.entries(process.env).filter(([name]) => !secretNames.has(name) && !name.startsWith("npm_"));
  return {
    ...Object.fromEntries(open),
    PATH: `${path.dirname(python)}${path.delimiter}${process.env.PATH ?? ""}`,
    RAY_AUTH_MODE: "token",
    RAY_AUTH_TOKEN: token,
    RAY_JOB_START_TIMEOUT_SECONDS: String(waitSeconds),
    // Replicas are workers, which Ray puts at 15, far behind a fine-tune's process: they answer people, so they go first.
    RAY_worker_niceness: "5",
    AIWEB_MODEL_CACHE: modelCache,
    HF_HUB_OFFLINE: "1",
  };
}

/** @param {string} dataDirectory */
function sessionFolder(dataDirectory) {
  const own = path.join(dataDirectory, "ray");
  if (Buffer.byteLength(own) <= longestFolder) return own;
  return path.join(tmpdir(), `aiweb-${createHash("sha256").update(dataDirectory).digest("hex").slice(0, 12)}`);
}
