import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { root } from "../paths.mjs";
import { runCommand } from "../process/run-command.mjs";
import { digestFiles, hasStamp, writeStamp } from "./stamp.mjs";
import { withToolchain } from "./node.mjs";

// Inside node_modules, so that it goes when that folder is removed.
const stamp = path.join(root, "node_modules/.aiweb-installed");

/**
 * Installs the Node packages when the lock file or a package.json changed.
 * @param {import("../progress.mjs").Progress} progress
 * @param {AbortSignal} signal
 */
export async function installPackages(progress, signal) {
  const wanted = digestFiles(manifests(), root);
  if (hasStamp(stamp, wanted)) return;
  await progress.phase("Node packages", async (report) => {
    await runCommand({
      what: "Installing the Node packages",
      file: "pnpm",
      args: ["install", "--frozen-lockfile", "--reporter=append-only"],
      cwd: root,
      // Without a terminal pnpm would ask before it rebuilds a broken node_modules, and never get an answer.
      env: { ...withToolchain(process.env), CI: "true" },
      signal,
      onLine: (line) => report(readProgress(line)),
    });
    writeStamp(stamp, wanted);
  });
}

/** pnpm counts as it goes. @param {string} line */
function readProgress(line) {
  const [, resolved, added] = /resolved (\d+),.* added (\d+)/.exec(line) ?? [];
  return resolved === undefined || resolved === "0" ? line : `${added} of ${resolved}`;
}

function manifests() {
  const top = ["pnpm-lock.yaml", "pnpm-workspace.yaml", "package.json"].map((name) => path.join(root, name));
  const members = ["apps", "packages", "services"].flatMap((folder) =>
    readdirSync(path.join(root, folder)).map((name) => path.join(root, folder, name, "package.json")),
  );
  return [...top, ...members.filter((file) => existsSync(file))];
}
