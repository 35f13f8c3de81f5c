// npm start: installs what is missing, builds what changed, starts everything, and stops it all at Ctrl-C.
// Plain JavaScript for Node 20: it brings the Node that the rest needs.
import "./require-node.mjs";
import { once } from "node:events";
import { claimPort } from "./free-port.mjs";
import { parseStartFlags, usage } from "./flags.mjs";
import { launch } from "./launch.mjs";
import { openBrowser } from "./open-browser.mjs";
import { sentenceFor } from "./problem.mjs";
import { createProgress } from "./progress.mjs";
import { listenForStop, Stopped } from "./stop-signals.mjs";
import { setUp } from "./toolchain/set-up.mjs";

const progress = createProgress(process.stdout);
const { stop: stopping, hurry } = listenForStop(progress.print);

async function main() {
  const flags = parseStartFlags(process.argv.slice(2), process.env);
  if (flags.help) {
    progress.print(usage);
    return;
  }
  // Asked before the set-up too: nobody should wait minutes to hear that a port is taken.
  await claimPort(flags.port, process.env.AIWEB_HOST || "127.0.0.1");
  const python = await setUp(progress, stopping);
  const aiweb = await progress.phase("Starting", () => launch({ ...flags, python, progress, signal: stopping, hurry }));
  for (const part of aiweb.parts.list()) {
    if (part.state === "failed" || (part.state === "off" && python.problem === part.reason)) progress.print(`! ${part.reason}`);
  }
  progress.print(`AIWeb is ready at ${aiweb.url}`);
  if (flags.open) openBrowser(aiweb.url);
  if (!stopping.aborted) await once(stopping, "abort");
  await aiweb.stop();
}

try {
  await main();
  process.exit(0);
} catch (error) {
  if (error instanceof Stopped) process.exit(0);
  process.stderr.write(`\n${sentenceFor(error)}\n`);
  process.exit(1);
}
