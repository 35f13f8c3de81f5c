import { existsSync } from "node:fs";
import path from "node:path";
import { root } from "../paths.mjs";
import { runCommand } from "../process/run-command.mjs";
import { withToolchain } from "./node.mjs";

const debian = "/usr/bin/chromium";

/**
 * The browser for tests: CHROMIUM_PATH, else Debian's, installed if this is Debian and we are root, else Playwright's own.
 * @param {import("../progress.mjs").Progress} progress
 * @param {AbortSignal} signal
 * @returns {Promise<string | undefined>} undefined stands for Playwright's own
 */
export async function bringBrowser(progress, signal) {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) return chosen;
  if (existsSync(debian)) return debian;
  if (existsSync("/etc/debian_version") && process.getuid?.() === 0) {
    await progress.phase("Chromium", async (report) => {
      const apt = (/** @type {string[]} */ args) =>
        runCommand({ what: "Installing Debian's Chromium", file: "apt-get", args, env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" }, signal, onLine: report });
      await apt(["update"]);
      await apt(["install", "-y", "--no-install-recommends", "chromium", "fonts-liberation"]);
    });
    return debian;
  }
  await progress.phase("Chromium", (report) =>
    runCommand({
      what: "Downloading a browser for the tests",
      file: path.join(root, "node_modules/.bin/playwright"),
      args: ["install", "chromium"],
      cwd: root,
      env: withToolchain(process.env),
      signal,
      onLine: report,
    }),
  );
  return undefined;
}
