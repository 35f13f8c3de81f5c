import path from "node:path";
import { checkCluster, publicUrl, reachableUrl } from "./addresses.mjs";
import { keepSecret } from "./data-directory/keys.mjs";
import { prepareDataDirectory, waitForRelease } from "./data-directory/prepare-data-directory.mjs";
import { claimPort } from "./free-port.mjs";
import { modelCache } from "./paths.mjs";
import { migrate } from "./parts/migrate.mjs";
import { preparePostgres } from "./parts/postgres.mjs";
import { publish } from "./parts/publish.mjs";
import { prepareRay } from "./parts/ray.mjs";
import { jobsPart, webPart } from "./parts/services.mjs";
import { Problem } from "./problem.mjs";
import { endLeftovers } from "./supervisor/leftovers.mjs";
import { createPartsFile } from "./supervisor/parts-file.mjs";
import { supervise } from "./supervisor/supervise.mjs";
import { waitUntilReady } from "./wait-until-ready.mjs";

/** @typedef {import("./supervisor/supervise.mjs").Supervised} Supervised */

/**
 * Starts every part over one data directory, in the order in which they need each other.
 * Gives where it answers and how it stops; what failed on the way is stopped before the failure is thrown.
 * @param {object} options
 * @param {number} options.port
 * @param {string} options.dataDirectory
 * @param {import("./toolchain/python.mjs").PythonState} options.python
 * @param {import("./progress.mjs").Progress} options.progress
 * @param {import("./progress.mjs").Report} options.report
 * @param {AbortSignal} options.signal
 * @param {AbortSignal} options.hurry ends without grace
 * @param {boolean} [options.development] the services begin anew when a file of theirs changes, and no remote is published: the development server has them from source
 */
export async function launch({ port: wantedPort, dataDirectory, python, progress, report, signal, hurry, development = false }) {
  const { DATABASE_URL, RAY_ADDRESS, RAY_AUTH_TOKEN, RAY_SERVE_URL } = process.env;
  const host = process.env.AIWEB_HOST || "127.0.0.1";
  if (RAY_ADDRESS) checkCluster(RAY_ADDRESS, RAY_AUTH_TOKEN, process.env.AIWEB_INTERNAL_URL || reachableUrl(host, wantedPort));
  await waitForRelease(dataDirectory, signal);
  const { release } = prepareDataDirectory(dataDirectory);
  const runFolder = path.join(dataDirectory, "run");
  const partsFile = path.join(runFolder, "parts.json");
  const parts = createPartsFile(partsFile);
  parts.listen(() => report(parts.list().filter((part) => part.state !== "off").map((part) => `${part.name} ${part.state}`).join(", ")));
  const surroundings = { parts, runFolder, logFolder: path.join(dataDirectory, "logs") };
  /** @type {{ services: Supervised[], ray: Supervised[], postgres: Supervised[] }} */
  const running = { services: [], ray: [], postgres: [] };

  const stop = async () => {
    await Promise.all(running.services.map((part) => part.stop(hurry)));
    await Promise.all(running.ray.map((part) => part.stop(hurry)));
    await Promise.all(running.postgres.map((part) => part.stop(hurry)));
    release();
  };

  try {
    await endLeftovers(runFolder);
    const port = await claimPort(wantedPort, host);

    const ray = await chooseRay();
    let databaseUrl = DATABASE_URL;
    if (!databaseUrl) {
      const postgresPort = await claimPort(0, "127.0.0.1");
      const postgres = await preparePostgres({ dataDirectory, port: postgresPort, signal, progress });
      databaseUrl = postgres.url;
      const part = supervise(postgres.spec, surroundings);
      running.postgres.push(part);
      await ready(part, signal);
    } else parts.set("postgres", "off", { reason: "DATABASE_URL names the database." });
    signal.throwIfAborted();

    const env = {
      ...process.env,
      NODE_ENV: "production",
      AIWEB_HOST: host,
      AIWEB_PORT: String(port),
      AIWEB_DATA_DIR: dataDirectory,
      AIWEB_SECRET_KEY: process.env.AIWEB_SECRET_KEY || keepSecret(dataDirectory, "secret.key"),
      AIWEB_PARTS_FILE: partsFile,
      AIWEB_PYTHON: python.python ?? "",
      AIWEB_PYTHON_PROBLEM: python.problem ?? "",
      AIWEB_MODEL_CACHE: modelCache,
      DATABASE_URL: databaseUrl,
      RAY_ADDRESS: ray.address ?? "",
      RAY_AUTH_TOKEN: ray.token ?? "",
      RAY_SERVE_URL: ray.serveUrl ?? "",
    };
    await migrate(env, signal);
    signal.throwIfAborted();
    const localUrl = reachableUrl(host, port);
    const services = [supervise(webPart(env, localUrl, development), surroundings), supervise(jobsPart(env, runFolder, development), surroundings)];
    running.services.push(...services);
    await Promise.all(services.map((part) => ready(part, signal)));
    const notLive = development ? [] : await publish(env, localUrl, signal);
    await Promise.all(running.ray.map((part) => Promise.race([part.settled(), aborted(signal)])));
    const found = await waitUntilReady(localUrl, signal);
    const warnings = [...notLive, ...found.flatMap((part) => (part.state === "failed" || part.state === "silent" || (part.state === "off" && part.reason === python.problem) ? (part.reason ?? []) : []))];
    if (RAY_ADDRESS && !RAY_SERVE_URL) warnings.push("RAY_ADDRESS is set without RAY_SERVE_URL, so models that are deployed there cannot be asked. Set RAY_SERVE_URL to the address at which the cluster's Serve answers.");
    return { url: process.env.AIWEB_ORIGIN || publicUrl(host, port), warnings, parts, stop };
  } catch (error) {
    await stop();
    throw error;
  }

  async function chooseRay() {
    if (RAY_ADDRESS) {
      parts.set("ray", "off", { reason: "RAY_ADDRESS names the cluster." });
      return { address: RAY_ADDRESS, token: RAY_AUTH_TOKEN, serveUrl: RAY_SERVE_URL };
    }
    if (python.python === undefined) {
      parts.set("ray", "off", { reason: python.problem });
      return {};
    }
    const ray = await prepareRay({ dataDirectory, python: python.python });
    running.ray.push(supervise(ray.spec, surroundings));
    return ray;
  }

  /** @param {Supervised} part @param {AbortSignal} stopping */
  async function ready(part, stopping) {
    if (await Promise.race([part.settled(), aborted(stopping)])) return;
    const state = parts.list().find((entry) => entry.name === part.name);
    throw new Problem(`${state?.reason ?? `${part.name} did not start.`}\nIts last words (all of them: ${path.join(surroundings.logFolder, `${part.name}.log`)}):\n\n${state?.lastWords ?? ""}`);
  }
}

/** @param {AbortSignal} signal @returns {Promise<never>} */
function aborted(signal) {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}
