// npm start: installs what is missing, builds what changed, starts everything, and stops it all at Ctrl-C.
// Plain JavaScript for Node 20: it brings the Node that the rest needs.
import "./require-node.mjs";
import { once } from "node:events";
import { isInUse } from "./data-directory/prepare-data-directory.mjs";
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
  // Asked before the set-up too: nobody should wait minutes to hear that a port is taken. What an AIWeb over the
  // same data directory left behind, or is about to give back, is waited for later.
  if (!isInUse(flags.dataDirectory)) await claimPort(flags.port, process.env.AIWEB_HOST || "127.0.0.1");
  const python = await setUp(progress, stopping);
  const aiweb = await progress.phase("Starting", (report) => launch({ ...flags, python, progress, report, signal: stopping, hurry }));
  for (const warning of aiweb.warnings) progress.print(`! ${warning}`);
  tellOfTrouble(aiweb.parts);
  progress.print(`AIWeb is ready at ${aiweb.url}`);
  if (flags.open) openBrowser(aiweb.url);
  if (!stopping.aborted) await once(stopping, "abort");
  await aiweb.stop();
}

/** Says at the terminal when a part dies, and when it is back. @param {import("./supervisor/parts-file.mjs").PartsFile} parts */
function tellOfTrouble(parts) {
  const down = new Set(parts.list().flatMap((part) => (part.state === "failed" ? part.name : [])));
  let said = "";
  parts.listen((part) => {
    if (stopping.aborted) return;
    if (part.state === "ready" && down.delete(part.name)) progress.print(`${part.name} is back.`);
    if (part.state !== "restarting" && part.state !== "failed") return;
    down.add(part.name);
    // One that keeps dying says so once.
    if (said !== (said = `! ${part.reason}`)) progress.print(said);
  });
}

try {
  await main();
  process.exit(0);
} catch (error) {
  if (error instanceof Stopped) process.exit(0);
  process.stderr.write(`\n${sentenceFor(error)}\n`);
  process.exit(1);
}
