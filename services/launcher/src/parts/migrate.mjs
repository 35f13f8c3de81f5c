import path from "node:path";
import { root } from "../paths.mjs";
import { runCommand } from "../process/run-command.mjs";
import { nodeFile } from "../toolchain/node.mjs";

/**
 * Brings the database to this version; does nothing when it is there.
 * @param {Record<string, string | undefined>} env @param {AbortSignal} signal
 */
export async function migrate(env, signal) {
  await runCommand({
    what: "Bringing the database up to date",
    wayOut: "Put that right, then run it again; or choose another data directory: npm start -- --data-dir D",
    file: nodeFile(),
    args: [path.join(root, "services/api/src/migrate.ts")],
    cwd: root,
    env,
    signal,
  });
}
