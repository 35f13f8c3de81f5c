import { readFile } from "node:fs/promises";
import path from "node:path";
import { root } from "../paths.mjs";
import { nodeFile } from "../toolchain/node.mjs";

/** @typedef {import("../supervisor/supervise.mjs").PartSpec} PartSpec */

/**
 * The web process, which holds the one public port.
 * @param {Record<string, string | undefined>} env @param {string} localUrl @param {boolean} [watch] begins anew when a file of its changes
 * @returns {PartSpec}
 */
export function webPart(env, localUrl, watch = false) {
  return {
    name: "web",
    command: async () => service("services/launcher/src/web.ts", env, watch),
    probe: async () => {
      const answer = await fetch(`${localUrl}/healthz`, { signal: AbortSignal.timeout(2_000) });
      await answer.arrayBuffer();
      return answer.ok;
    },
  };
}

/**
 * The job worker. It has no port: its heartbeat file says that it lives.
 * @param {Record<string, string | undefined>} env @param {string} runFolder @param {boolean} [watch] begins anew when a file of its changes
 * @returns {PartSpec}
 */
export function jobsPart(env, runFolder, watch = false) {
  let startedAt = 0;
  return {
    name: "jobs",
    command: async () => {
      startedAt = Date.now();
      return service("services/jobs/src/main.ts", env, watch);
    },
    probe: async () => Date.parse(JSON.parse(await readFile(path.join(runFolder, "jobs.heartbeat"), "utf8")).at) >= startedAt,
  };
}

/** @param {string} file @param {Record<string, string | undefined>} env @param {boolean} watch */
function service(file, env, watch) {
  return {
    file: nodeFile(),
    // A small young generation keeps the memory at rest low.
    args: ["--max-semi-space-size=8", ...(watch ? ["--watch", "--watch-preserve-output"] : []), path.join(root, file)],
    cwd: root,
    env,
  };
}
