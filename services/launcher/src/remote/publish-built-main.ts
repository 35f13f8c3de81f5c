import { join } from "node:path";
import { root } from "../paths.mjs";
import { publishBuilt } from "./publish-built.ts";
import { openOwnRegistry } from "./registry-client.ts";
import { RemoteProblem } from "./remote-problem.ts";

/** Tells the launcher that the last line is a sentence for the person at the terminal (EX_CONFIG of sysexits.h). */
const SAID_WHY = 78;

/** Run by the launcher once the services are up: node publish-built-main.ts URL. Prints a line for each build that did not go live. */
try {
  const said = await publishBuilt(openOwnRegistry(process.argv[2] ?? "", root), join(root, "apps"));
  for (const line of said) process.stdout.write(`${line}\n`);
} catch (error) {
  if (!(error instanceof RemoteProblem)) throw error;
  process.stderr.write(`The web pages could not be published: ${error.message}\n`);
  process.exitCode = SAID_WHY;
}
