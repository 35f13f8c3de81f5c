import path from "node:path";
import { parseArgs } from "node:util";
import { Problem } from "./problem.mjs";
import { root } from "./paths.mjs";

export const usage = `npm start -- [--port N] [--data-dir D] [--no-open] [--help]

  --port N       the port of the app (AIWEB_PORT; default 4300; 0 takes any free one)
  --data-dir D   where everything is kept (AIWEB_DATA_DIR; default .aiweb)
  --no-open      do not open the browser
  --help         print this

The other settings are environment variables; README.md lists them.
`;

/** @typedef {{ port: number, dataDirectory: string, open: boolean, help: boolean }} StartFlags */

/**
 * Reads the command line of npm start; what it leaves out comes from the environment.
 * @param {string[]} words
 * @param {Record<string, string | undefined>} environment
 * @returns {StartFlags}
 */
export function parseStartFlags(words, environment) {
  const { values } = parse(words);
  const port = values.port ?? (environment.AIWEB_PORT || "4300");
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw new Problem(`The port must be a number from 0 to 65535, not “${port}”. For example: npm start -- --port 4301`);
  }
  const directory = values["data-dir"] ?? (environment.AIWEB_DATA_DIR || ".aiweb");
  if (directory === "") throw new Problem("--data-dir needs a folder. For example: npm start -- --data-dir ~/aiweb-data");
  return {
    port: Number(port),
    // npm runs scripts in the package's folder; a relative path means the folder the person stands in.
    dataDirectory: path.resolve(values["data-dir"] === undefined ? root : (environment.INIT_CWD ?? process.cwd()), directory),
    open: values["no-open"] !== true,
    help: values.help === true,
  };
}

/** @param {string[]} words */
function parse(words) {
  try {
    return parseArgs({
      args: words,
      strict: true,
      allowPositionals: false,
      options: {
        port: { type: "string" },
        "data-dir": { type: "string" },
        "no-open": { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split(/(?<=[.'])\s/)[0] : String(error);
    throw new Problem(`${reason}\n\n${usage}`);
  }
}
