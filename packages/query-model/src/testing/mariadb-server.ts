import { execFile, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { promisify } from "node:util";
import { createConnection } from "mariadb";

const HERE = "mariadb://root@127.0.0.1:3306/";
const SERVER = "/usr/sbin/mariadbd";
/** How long a server may take until it answers. */
const START_MS = 60_000;
const execute = promisify(execFile);

/** What is wrong with a server; null where it answers and is recent enough. */
async function faultOf(url: string): Promise<string | null> {
  try {
    const { hostname, port, username, password } = new URL(url);
    const connection = await createConnection({ host: hostname, port: Number(port || 3306), user: decodeURIComponent(username), password: decodeURIComponent(password), connectTimeout: 2_000 });
    const [major = 0, minor = 0] = connection.serverVersion().split(".").map(Number);
    await connection.end();
    return major > 10 || (major === 10 && minor >= 11) ? null : `it is MariaDB ${major}.${minor}, and 10.11 is the oldest that is tested`;
  } catch (error) {
    return error instanceof Error ? error.message.slice(0, 200) : String(error);
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address !== null ? address.port : 0;
}

type Server = { url: string; stop: () => Promise<void> };

/** Where MariaDB is, whose role may make databases; or an empty URL, and why there is none. */
export type FoundMariaDb = Server & { missing: string };

/** Starts a throw-away server of Debian's package, which is installed where we may. Throws where that cannot be. */
async function startMariaDb(): Promise<Server> {
  const isRoot = process.getuid?.() === 0;
  if (!existsSync(SERVER)) {
    if (!isRoot || !existsSync("/etc/debian_version")) throw new Error("mariadbd is not installed, and only root of a Debian can install it");
    const environment = { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } };
    await execute("apt-get", ["update"], environment);
    await execute("apt-get", ["install", "-y", "--no-install-recommends", "mariadb-server-core", "mariadb-client-core"], environment);
  }
  const folder = await mkdtemp(join(tmpdir(), "aiweb-mariadb-"));
  const user = isRoot ? ["--user=root"] : [];
  const data = `--datadir=${join(folder, "data")}`;
  const port = await freePort();
  let child: ChildProcess | null = null;
  const stop = async () => {
    if (child?.exitCode === null && child.signalCode === null) {
      child.kill("SIGTERM");
      await once(child, "exit");
    }
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await chmod(folder, 0o755);
    await execute("mariadb-install-db", ["--no-defaults", data, "--auth-root-authentication-method=normal", "--skip-test-db", ...user]);
    child = spawn(SERVER, ["--no-defaults", data, `--port=${port}`, "--bind-address=127.0.0.1", `--socket=${join(folder, "socket")}`, "--innodb-flush-log-at-trx-commit=0", "--local-infile=1", ...user], { stdio: "ignore" });
    const url = `mariadb://root@127.0.0.1:${port}/`;
    const deadline = Date.now() + START_MS;
    for (let fault = await faultOf(url); fault !== null; fault = await faultOf(url)) {
      if (Date.now() > deadline || child.exitCode !== null) throw new Error(`a server of one's own did not start: ${fault}`);
      await setTimeout(100);
    }
    return { url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** MariaDB for tests: that of TEST_MARIADB_URL, else this machine's where it answers as root without a password, else one of their own. */
export async function findMariaDb(): Promise<FoundMariaDb> {
  const given = process.env["TEST_MARIADB_URL"];
  const url = given ?? HERE;
  const fault = await faultOf(url);
  const stop = () => Promise.resolve();
  if (fault === null) return { url, missing: "", stop };
  if (given !== undefined) return { url: "", missing: fault, stop };
  try {
    return { ...(await startMariaDb()), missing: "" };
  } catch (error) {
    return { url: "", missing: error instanceof Error ? error.message.slice(0, 300) : String(error), stop };
  }
}
