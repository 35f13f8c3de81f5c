import { execFileSync } from "node:child_process";
import { Problem } from "../problem.mjs";

const name = "postgres";

/**
 * Postgres refuses to run as root. As root it is started as the user “postgres” (made when missing), who
 * keeps root's way past closed folders: a clone or a data directory below /root works like any other.
 * @returns {{ wrap: (file: string, args: string[]) => { file: string, args: string[] }, owner: { uid: number, gid: number } | undefined }}
 */
export function postgresUser() {
  if (process.getuid?.() !== 0) return { wrap: (file, args) => ({ file, args }), owner: undefined };
  const owner = find() ?? make();
  const identity = [`--reuid=${owner.uid}`, `--regid=${owner.gid}`, "--clear-groups"];
  const reach = ["--inh-caps=+dac_override", "--ambient-caps=+dac_override"];
  const capable = works([...identity, ...reach]);
  if (!capable && !works(identity)) {
    throw new Problem("Postgres refuses to run as root, and setpriv (package util-linux) is not there to start it as another user. Start AIWeb as an ordinary user, or set DATABASE_URL to your own Postgres.");
  }
  return { wrap: (file, args) => ({ file: "setpriv", args: [...identity, ...(capable ? reach : []), file, ...args] }), owner };
}

function find() {
  try {
    const id = (/** @type {string} */ flag) => Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    return undefined;
  }
}

function make() {
  try {
    execFileSync("useradd", ["--system", "--user-group", "--no-create-home", name], { stdio: "ignore" });
  } catch {
    // Said below.
  }
  const made = find();
  if (made === undefined) throw new Problem("Postgres refuses to run as root, and the user “postgres” could not be made. Start AIWeb as an ordinary user, or set DATABASE_URL to your own Postgres.");
  return made;
}

/** @param {string[]} options */
function works(options) {
  try {
    execFileSync("setpriv", [...options, "true"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
