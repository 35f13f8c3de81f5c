// npm start: installs what is missing, builds what changed, starts everything, and stops it all at Ctrl-C.
// Plain JavaScript for Node 20: it brings the Node that the rest needs.
import "./require-node.mjs";
import { once } from "node:events";
import { parseStartFlags, usage } from "./flags.mjs";
import { openBrowser } from "./open-browser.mjs";
import { createProgress } from "./progress.mjs";
import { startAiweb } from "./start-aiweb.mjs";
import { endWith, listenForStop } from "./stop-signals.mjs";

const progress = createProgress(process.stdout);
const { stop: stopping, hurry } = listenForStop(progress.print);

await endWith(async () => {
  const flags = parseStartFlags(process.argv.slice(2), process.env);
  if (flags.help) {
    progress.print(usage);
    return;
  }
  const aiweb = await startAiweb(flags, { progress, stopping, hurry });
  progress.print(`AIWeb is ready at ${aiweb.url}`);
  if (flags.open) openBrowser(aiweb.url);
  if (!stopping.aborted) await once(stopping, "abort");
  await aiweb.stop();
});
