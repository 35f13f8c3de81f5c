import { isInUse } from "./data-directory/prepare-data-directory.mjs";
import { claimPort } from "./free-port.mjs";
import { launch } from "./launch.mjs";
import { setUp } from "./toolchain/set-up.mjs";

/**
 * Installs what is missing and starts everything; tells at the terminal of what does not work, then and later.
 * @param {{ port: number, dataDirectory: string }} flags
 * @param {{ progress: import("./progress.mjs").Progress, stopping: AbortSignal, hurry: AbortSignal, development?: boolean }} how
 */
export async function startAiweb({ port, dataDirectory }, { progress, stopping, hurry, development = false }) {
  // Asked before the set-up too: nobody should wait minutes to hear that a port is taken. What an AIWeb over the
  // same data directory left behind, or is about to give back, is waited for later.
  if (!isInUse(dataDirectory)) await claimPort(port, process.env.AIWEB_HOST || "127.0.0.1");
  const python = await setUp(progress, stopping, { frontEnd: !development });
  const aiweb = await progress.phase("Starting", (report) => launch({ port, dataDirectory, python, progress, report, signal: stopping, hurry, development }));
  for (const warning of aiweb.warnings) progress.print(`! ${warning}`);
  tellOfTrouble(aiweb.parts, progress, stopping);
  return aiweb;
}

/**
 * Says at the terminal when a part dies, and when it is back.
 * @param {import("./supervisor/parts-file.mjs").PartsFile} parts @param {import("./progress.mjs").Progress} progress @param {AbortSignal} stopping
 */
function tellOfTrouble(parts, progress, stopping) {
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
