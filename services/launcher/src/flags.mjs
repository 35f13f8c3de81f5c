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

export const developmentUsage = `npm run dev -- [--port N] [--data-dir D] [--no-open]
npm run dev -- --remote NAME [--against URL] [--port N]

  Without --remote: everything on this machine, from source; what is saved shows at once.
  With --remote: one remote for an AIWeb that runs elsewhere. It is built again whenever you save,
  and served on this machine; the override panel (Alt Shift R) of that AIWeb switches to it.

  --against URL  that AIWeb (default: the one that runs here, at AIWEB_PORT or 4300)
  --port N       the port of the page (AIWEB_PORT; default 4300), or of the one remote (default: its own)
  --data-dir D   where everything is kept (AIWEB_DATA_DIR; default .aiweb)
  --no-open      do not open the browser
  --help         print this
`;

/** @typedef {{ port: number, dataDirectory: string, open: boolean, help: boolean }} StartFlags */
/** @typedef {StartFlags & { remote?: string }} DevelopmentFlags */

/**
 * Reads the command line of npm start; what it leaves out comes from the environment.
 * @param {string[]} words
 * @param {Record<string, string | undefined>} environment
 * @returns {StartFlags}
 */
export function parseStartFlags(words, environment) {
  const { values } = parse(words, usage);
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

/**
 * Reads the command line of npm run dev; what belongs to one remote is read where that is served.
 * @param {string[]} words
 * @param {Record<string, string | undefined>} environment
 * @returns {DevelopmentFlags}
 */
export function parseDevelopmentFlags(words, environment) {
  const { values } = parse(words, developmentUsage);
  if (values.remote !== undefined) return { port: 0, dataDirectory: "", open: false, help: values.help === true, remote: String(values.remote) };
  if (values.against !== undefined) throw new Problem(`--against needs --remote NAME.\n\n${developmentUsage}`);
  return parseStartFlags(words, environment);
}

/** @param {string[]} words @param {string} ownUsage */
function parse(words, ownUsage) {
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
        ...(ownUsage === usage ? {} : { remote: { type: /** @type {const} */ ("string") }, against: { type: /** @type {const} */ ("string") } }),
      },
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split(/(?<=[.'])\s/)[0] : String(error);
    throw new Problem(`${reason}\n\n${ownUsage}`);
  }
}
