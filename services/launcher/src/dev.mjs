// npm run dev: everything from source, what is saved shows at once; npm run dev -- --remote NAME: one remote for an AIWeb that runs elsewhere.
import "./require-node.mjs";
import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { developmentUsage, parseDevelopmentFlags } from "./flags.mjs";
import { claimPort } from "./free-port.mjs";
import { openBrowser } from "./open-browser.mjs";
import { root } from "./paths.mjs";
import { Problem } from "./problem.mjs";
import { runScript } from "./process/run-script.mjs";
import { createProgress } from "./progress.mjs";
import { startAiweb } from "./start-aiweb.mjs";
import { endWith, listenForStop } from "./stop-signals.mjs";
import { nodeFile, withToolchain } from "./toolchain/node.mjs";

const words = process.argv.slice(2);

/** @param {import("./flags.mjs").StartFlags} flags */
async function everything(flags) {
  const progress = createProgress(process.stdout);
  const { stop: stopping, hurry } = listenForStop(progress.print);
  await endWith(async () => {
    const port = await claimPort(flags.port, "127.0.0.1");
    const aiweb = await startAiweb({ ...flags, port: 0 }, { progress, stopping, hurry, development: true });
    const pages = spawn(nodeFile(), [path.join(root, "node_modules/vite/bin/vite.js"), "--host", "127.0.0.1", "--port", String(port), "--strictPort", "--logLevel", "warn"], {
      cwd: path.join(root, "apps/shell"),
      env: { ...withToolchain(process.env), AIWEB_ORIGIN: aiweb.url },
      stdio: ["ignore", "inherit", "inherit"],
    });
    const ended = once(pages, "exit");
    await Promise.race([answers(`http://127.0.0.1:${port}/favicon.svg`, stopping), ended.then(() => failed(stopping))]);
    const url = `http://localhost:${port}`;
    progress.print(`AIWeb is ready for development at ${url}`);
    if (flags.open) openBrowser(url);
    await Promise.race([stopping.aborted || once(stopping, "abort"), ended]);
    pages.kill();
    await aiweb.stop();
    if (!stopping.aborted) failed(stopping);
  });
}

/** Until a server answers, or the person asks to stop. @param {string} url @param {AbortSignal} stopping */
async function answers(url, stopping) {
  for (;;) {
    stopping.throwIfAborted();
    const answer = await fetch(url, { signal: AbortSignal.timeout(1_000) }).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** @param {AbortSignal} stopping @returns {never} */
function failed(stopping) {
  stopping.throwIfAborted();
  throw new Problem("The development server of the pages ended; its words stand above.");
}

/** @type {import("./flags.mjs").DevelopmentFlags | undefined} */
let flags;
try {
  flags = parseDevelopmentFlags(words, process.env);
} catch (error) {
  await endWith(() => Promise.reject(error));
}
if (flags?.help) process.stdout.write(developmentUsage);
else if (flags?.remote !== undefined) await runScript(path.join(root, "services/launcher/src/dev/serve-remote-main.ts"), { args: words, cwd: process.env.INIT_CWD ?? process.cwd(), browser: false });
else if (flags !== undefined) await everything(flags);
