import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { z } from "zod";
import { PYTHON } from "./toolchain.ts";
import { processes, signal, TestProcess } from "./test-process.ts";
import { until } from "./until.ts";

const START_MS = 120_000;
const nodeList = z.object({ data: z.object({ result: z.object({ result: z.array(z.object({ node_id: z.string(), state: z.string(), is_head_node: z.boolean() })) }) }) });

/** A free port below the range that Ray's workers and the system pick from. */
export async function freePort(): Promise<number> {
  while (true) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    const free = await new Promise<boolean>((resolve) => {
      const server = createServer().once("error", () => resolve(false));
      server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
    });
    if (free) return port;
  }
}

export interface TestCluster {
  address: string;
  token: string;
  serveUrl: string;
  get: (path: string) => Promise<unknown>;
  /** Starts one more node with a CPU. */
  addNode: () => Promise<void>;
  /** SIGKILL to the raylet of the node that a job runs on. */
  killNodeOf: (submissionId: string) => Promise<void>;
  /** Ends it whole and starts one at the same address that knows nothing. */
  replace: () => Promise<void>;
  stop: () => Promise<void>;
}

/** A Ray head without CPUs and `nodes` nodes with one each, on this machine, behind a token, in a folder of its own. */
export async function startCluster(options: { nodes: number; modelCache: string }): Promise<TestCluster> {
  const folder = await mkdtemp(join(tmpdir(), "aw-ray-"));
  const token = randomBytes(32).toString("hex");
  const [gcs, dashboard, serve] = [await freePort(), await freePort(), await freePort()];
  const address = `http://127.0.0.1:${dashboard}`;
  const env = {
    PATH: `${dirname(PYTHON)}:/usr/bin:/bin`,
    HOME: folder,
    TMPDIR: folder,
    RAY_AUTH_MODE: "token",
    RAY_AUTH_TOKEN: token,
    AIWEB_MODEL_CACHE: options.modelCache,
    HF_HUB_OFFLINE: "1",
    // Threads that wait do not spin: other tests want the cores too.
    OMP_WAIT_POLICY: "PASSIVE",
  };
  const started: TestProcess[] = [];

  async function start(role: Record<string, string | number>): Promise<TestProcess> {
    const ports = { "dashboard-agent-listen-port": await freePort(), "dashboard-agent-grpc-port": await freePort(), "metrics-export-port": await freePort(), "runtime-env-agent-port": await freePort() };
    const flags = Object.entries({ ...ports, ...role, "object-store-memory": 100_000_000, "node-ip-address": "127.0.0.1" }).map(([name, value]) => `--${name}=${value}`);
    const args = ["-m", "ray.scripts.scripts", "start", "--block", "--disable-usage-stats", ...flags];
    const process = new TestProcess(PYTHON, "port" in role ? [...args, "--head", "--no-monitor", "--include-log-monitor=false"] : args, { env, cwd: folder });
    started.push(process);
    return process;
  }

  async function get(path: string): Promise<unknown> {
    const answer = await fetch(`${address}${path}`, { headers: { authorization: `Bearer ${token}` }, signal: AbortSignal.timeout(5_000) });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return await answer.json();
  }

  async function aliveNodes(): Promise<number> {
    const { data } = nodeList.parse(await get("/api/v0/nodes"));
    return data.result.result.filter((node) => node.state === "ALIVE" && !node.is_head_node).length;
  }

  async function addNode(): Promise<void> {
    const before = await aliveNodes();
    // A folder each, as on machines of their own: in one they share, a node that unpacks a package anew takes it from under the other's runs.
    const startNode = async () => await start({ address: `127.0.0.1:${gcs}`, "num-cpus": 1, "num-gpus": 0, "temp-dir": await mkdtemp(join(folder, "n")) });
    let node = await startNode();
    await until("another node", START_MS, async () => {
      // Between its choice and its use a port may be taken by somebody else: such a node ends instead of joining.
      if (node.ended) node = await startNode();
      return (await aliveNodes()) > before;
    });
  }

  async function up(): Promise<void> {
    await start({ port: gcs, "dashboard-host": "127.0.0.1", "dashboard-port": dashboard, "ray-client-server-port": await freePort(), "num-cpus": 0, "num-gpus": 0, "temp-dir": folder });
    await until("the Ray head", START_MS, async () => (await get("/api/version")) !== null);
    for (let node = 0; node < options.nodes; node++) await addNode();
  }

  async function down(): Promise<void> {
    for (const process of started.splice(0).reverse()) await process.stop();
    // Orphans of killed nodes moved into sessions of their own; they all carry the folder's name.
    for (const process of await processes()) if (process.command.includes(folder)) signal(process.pid, "SIGKILL");
  }

  await up();

  return {
    address,
    token,
    serveUrl: `http://127.0.0.1:${serve}`,
    get,
    addNode,
    killNodeOf: async (submissionId) => {
      const { driver_node_id: node } = z.object({ driver_node_id: z.string() }).parse(await get(`/api/jobs/${submissionId}`));
      const raylet = (await processes()).find((process) => process.command.includes("/raylet ") && process.command.includes(`--node_id=${node}`));
      if (raylet === undefined) throw new Error(`No raylet of node ${node}.`);
      signal(raylet.pid, "SIGKILL");
    },
    replace: async () => {
      await down();
      await up();
    },
    stop: async () => {
      await down();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
