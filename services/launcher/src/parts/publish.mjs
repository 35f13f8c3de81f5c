import path from "node:path";
import { root } from "../paths.mjs";
import { runCommand } from "../process/run-command.mjs";
import { nodeFile } from "../toolchain/node.mjs";

/**
 * Publishes the remotes that are built here, as a team would. Gives a sentence for each that did not go live because
 * somebody decided otherwise.
 * @param {Record<string, string | undefined>} env @param {string} localUrl @param {AbortSignal} signal
 */
export async function publish(env, localUrl, signal) {
  const said = await runCommand({
    what: "Publishing the web pages",
    wayOut: "Put that right, then run it again.",
    file: nodeFile(),
    args: [path.join(root, "services/launcher/src/remote/publish-built-main.ts"), localUrl],
    cwd: root,
    env,
    signal,
  });
  return said === "" ? [] : said.split("\n");
}
