// npm start without its set-up, for tests that kill it: prints {"url","warnings"} once it is ready, or the sentence of its failure.
// usage: stack-launcher.mjs DATA_DIRECTORY PORT [PYTHON]
import { once } from "node:events";
import { launch } from "../launch.mjs";
import { sentenceFor } from "../problem.mjs";
import { createProgress } from "../progress.mjs";
import { listenForStop, Stopped } from "../stop-signals.mjs";

const [dataDirectory = "", port = "0", file] = process.argv.slice(2);
const python = file === undefined ? { python: undefined, problem: "No Python was found; training and serving on this machine need Python 3.11 or newer." } : { python: file, problem: undefined };
const progress = createProgress(process.stderr);
const { stop: signal, hurry } = listenForStop(() => {});
try {
  const aiweb = await launch({ port: Number(port), dataDirectory, python, progress, report: () => {}, signal, hurry });
  process.stdout.write(`${JSON.stringify({ url: aiweb.url, warnings: aiweb.warnings })}\n`);
  if (!signal.aborted) await once(signal, "abort");
  await aiweb.stop();
  process.exit(0);
} catch (error) {
  if (error instanceof Stopped) process.exit(0);
  process.stdout.write(`${JSON.stringify({ problem: sentenceFor(error) })}\n`);
  process.exit(1);
}
