// A launcher of the database alone, for tests that kill it: prints the address, runs until SIGTERM.
import path from "node:path";
import { once } from "node:events";
import { prepareDataDirectory } from "../data-directory/prepare-data-directory.mjs";
import { claimPort } from "../free-port.mjs";
import { preparePostgres } from "../parts/postgres.mjs";
import { createProgress } from "../progress.mjs";
import { listenForStop } from "../stop-signals.mjs";
import { endLeftovers } from "../supervisor/leftovers.mjs";
import { createPartsFile } from "../supervisor/parts-file.mjs";
import { supervise } from "../supervisor/supervise.mjs";

const dataDirectory = process.argv[2] ?? "";
const progress = createProgress(process.stderr);
const { stop: signal, hurry } = listenForStop(progress.print);
const { release } = prepareDataDirectory(dataDirectory);
const runFolder = path.join(dataDirectory, "run");
await endLeftovers(runFolder);
const { url, spec } = await preparePostgres({ dataDirectory, port: await claimPort(0, "127.0.0.1"), signal, progress });
const postgres = supervise(spec, { parts: createPartsFile(path.join(runFolder, "parts.json")), runFolder, logFolder: path.join(dataDirectory, "logs") });
if (await postgres.settled()) process.stdout.write(`${url}\n`);
if (!signal.aborted) await once(signal, "abort");
await postgres.stop(hurry);
release();
process.exit(0);
