import { readFile } from "node:fs/promises";
import path from "node:path";
import { root } from "../paths.mjs";
import { nodeFile } from "../toolchain/node.mjs";

/** @typedef {import("../supervisor/supervise.mjs").PartSpec} PartSpec */

/**
 * The web process, which holds the one public port.
 * @param {Record<string, string | undefined>} env @param {string} localUrl
 * @returns {PartSpec}
 */
export function webPart(env, localUrl) {
  return {
    name: "web",
    command: async () => service("services/launcher/src/web.ts", env),
    probe: async () => {
      const answer = await fetch(`${localUrl}/healthz`, { signal: AbortSignal.timeout(2_000) });
      await answer.arrayBuffer();
      return answer.ok;
    },
  };
}

/**
 * The job worker. It has no port: its heartbeat file says that it lives.
 * @param {Record<string, string | undefined>} env @param {string} runFolder
 * @returns {PartSpec}
 */
export function jobsPart(env, runFolder) {
  let startedAt = 0;
  return {
    name: "jobs",
    command: async () => {
      startedAt = Date.now();
      return service("services/jobs/src/main.ts", env);
    },
    probe: async () => Date.parse(JSON.parse(await readFile(path.join(runFolder, "jobs.heartbeat"), "utf8")).at) >= startedAt,
  };
}

/** @param {string} file @param {Record<string, string | undefined>} env */
function service(file, env) {
  return {
    file: nodeFile(),
    // A small young generation keeps the memory at rest low.
    args: ["--max-semi-space-size=8", path.join(root, file)],
    cwd: root,
    env,
  };
}
