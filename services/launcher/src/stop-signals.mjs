import { sentenceFor } from "./problem.mjs";

/** npm hands a terminal's Ctrl-C on, so one press may arrive twice; the second counts only after this. */
const secondPressAfterMs = 700;

/**
 * Two signals for the ways to leave: `stop` at the first Ctrl-C (or SIGTERM, SIGHUP), `hurry` at the second.
 * @param {(text: string) => void} say
 */
export function listenForStop(say) {
  const stop = new AbortController();
  const hurry = new AbortController();
  let firstAt = 0;
  const askToStop = () => {
    firstAt = Date.now();
    say("Stopping… (Ctrl-C again ends everything at once)");
    stop.abort(new Stopped());
  };
  for (const name of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(name, () => {
      if (!stop.signal.aborted) askToStop();
      else if (Date.now() - firstAt > secondPressAfterMs) hurry.abort();
    });
  }
  // npm dies of a SIGTERM without handing it on; whoever ended npm meant this.
  if (process.env.npm_lifecycle_event !== undefined) {
    const npm = process.ppid;
    setInterval(() => {
      if (process.ppid !== npm && !stop.signal.aborted) askToStop();
    }, 500).unref();
  }
  // A terminal that is gone must not end the stopping half way.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  return { stop: stop.signal, hurry: hurry.signal };
}

/** Thrown through whatever was going on when the person asked to stop; no failure. */
export class Stopped extends Error {}

/**
 * Does the work of a command and ends the process: well, also when the person asked to stop; otherwise with a sentence.
 * @param {() => Promise<void>} work
 */
export async function endWith(work) {
  try {
    await work();
    process.exit(0);
  } catch (error) {
    if (error instanceof Stopped) process.exit(0);
    process.stderr.write(`\n${sentenceFor(error)}\n`);
    process.exit(1);
  }
}
