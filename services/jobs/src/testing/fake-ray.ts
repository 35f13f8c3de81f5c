import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { z } from "zod";

const submission = z.object({ submission_id: z.string(), entrypoint: z.string(), entrypoint_num_cpus: z.number(), entrypoint_num_gpus: z.number(), entrypoint_resources: z.record(z.string(), z.number()), metadata: z.record(z.string(), z.string()), runtime_env: z.object({ env_vars: z.record(z.string(), z.string()) }) });
export type FakeSubmission = z.infer<typeof submission>;

export interface FakeJob extends FakeSubmission {
  status: string;
  message: string;
  error_type: string | null;
  stops: number;
}

const application = z.looseObject({ name: z.string(), runtime_env: z.looseObject({ env_vars: z.record(z.string(), z.string()) }), args: z.record(z.string(), z.unknown()), deployments: z.array(z.object({ user_config: z.object({ adapters: z.array(z.object({ id: z.string(), sha256: z.string() })) }) })) });
const serveConfiguration = z.object({ http_options: z.object({ host: z.string(), port: z.number() }), applications: z.array(z.looseObject({ name: z.string() })) });

export interface FakeApplication {
  status: string;
  /** Of the application: it only names what failed. */
  message: string;
  /** Of its one deployment: why. */
  replica: { status: string; message: string };
  config: z.infer<typeof application>;
}

/** How Serve words what a replica's constructor raised. */
export function failedStart(error: string): Pick<FakeApplication, "status" | "message" | "replica"> {
  const traceback = `ray::ServeReplica:base:Replica.initialize_and_get_metadata() (pid=7)\n  File "serve.py", line 60, in __init__\n${error}`;
  const message = `The deployment failed to start 3 times in a row. This may be due to a problem with its constructor or initial health check failing. See controller logs for details. Error:\n${traceback}`;
  return { status: "DEPLOY_FAILED", message: "Failed to update the deployments ['Replica'].", replica: { status: "DEPLOY_FAILED", message } };
}

/** Another one's application on the same cluster, as Ray gives it. */
export interface ForeignApplication {
  status: string;
  /** null: deployed from a program. */
  config: Record<string, unknown> | null;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

/** Ray's Jobs API at the wire, in memory; truthful until told to lie. Also AIWeb's /healthz. */
export class FakeRay {
  readonly jobs = new Map<string, FakeJob>();
  readonly tokens: (string | undefined)[] = [];
  /** What each living node has. */
  nodes: Record<string, number>[] = [{ CPU: 2 }];
  /** Calls of POST /api/jobs/, taken or not. */
  submits = 0;
  packages = new Set<string>();
  /** Answers every request under /api in place of the truth. */
  lie: Answer | null = null;
  /** Answers a submission after it was taken, in place of the truth. */
  lieAfterSubmit: Answer | null = null;
  /** What Serve runs, by name. */
  readonly applications = new Map<string, FakeApplication>();
  /** What others run on the same cluster. */
  readonly foreign = new Map<string, ForeignApplication>();
  /** Calls of PUT and DELETE /api/serve/applications/. */
  declarations: ("put" | "delete")[] = [];
  /** What a replica says of its adapters; the state of each is "ready" unless it stands here. */
  adapterStates = new Map<string, { state: string; reason?: string }>();
  readonly #server = createServer((request, response) => {
    this.#answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    const address = this.#server.address();
    if (address === null || typeof address === "string") throw new Error("No port.");
    return `http://127.0.0.1:${address.port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** The one job that runs; throws when there is not exactly one. */
  only(): FakeJob {
    const [job, ...others] = this.jobs.values();
    if (job === undefined || others.length > 0) throw new Error(`${this.jobs.size} jobs`);
    return job;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method, url = "" } = request;
    if (url === "/healthz") return json(response, 200, {});
    if (url.startsWith("/base-")) return this.#health(url, request, response);
    this.tokens.push(request.headers.authorization);
    if (this.lie !== null) return this.lie(request, response);
    if (url === "/api/version") return json(response, 200, { version: "fake" });
    if (url.startsWith("/api/v0/nodes")) return json(response, 200, { data: { result: { result: this.nodes.map((node) => ({ state: "ALIVE", resources_total: node })) } } });
    if (url === "/api/serve/applications/") return await this.#serve(request, response);
    if (url.startsWith("/api/packages/")) return this.#package(method, url, request, response);
    if (method === "POST" && url === "/api/jobs/") return await this.#submit(request, response);
    const [, , , id = "", action] = url.split("/");
    const job = this.jobs.get(id);
    if (job === undefined) return void response.writeHead(404).end(`Job ${id} does not exist`);
    if (action !== "stop") return json(response, 200, { ...job, runtime_env: {} });
    job.stops += 1;
    if (job.status === "PENDING" || job.status === "RUNNING") job.status = "STOPPED";
    return json(response, 200, { stopped: true });
  }

  #package(method: string | undefined, url: string, request: IncomingMessage, response: ServerResponse): void {
    request.resume();
    if (method === "PUT") this.packages.add(url);
    response.writeHead(this.packages.has(url) ? 200 : 404).end();
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === "GET") {
      const own = [...this.applications].map(([name, { status, message, replica, config }]) => [name, { name, status, message, deployed_app_config: config, deployments: { Replica: { name: "Replica", status_trigger: "UNSPECIFIED", ...replica } } }]);
      const foreign = [...this.foreign].map(([name, { status, config }]) => [name, { name, status, message: "", deployed_app_config: config, deployments: {} }]);
      return json(response, 200, { applications: Object.fromEntries([...own, ...foreign]) });
    }
    if (request.method === "DELETE") {
      this.declarations.push("delete");
      this.applications.clear();
      this.foreign.clear();
      return json(response, 200, {});
    }
    this.declarations.push("put");
    const declared = serveConfiguration.parse(JSON.parse(await text(request))).applications;
    const names = new Set(declared.map(({ name }) => name));
    for (const name of this.applications.keys()) if (!names.has(name)) this.applications.delete(name);
    for (const [name, { config }] of this.foreign) if (!names.has(name) && config !== null) this.foreign.delete(name);
    for (const config of declared) if (!this.foreign.has(config.name)) this.#deploy(application.parse(config));
    return json(response, 200, {});
  }

  /** A change of user_config, like a first start, is under way until the test says otherwise. */
  #deploy(config: z.infer<typeof application>): void {
    const before = this.applications.get(config.name);
    if (before !== undefined && JSON.stringify(before.config) === JSON.stringify(config)) return;
    this.applications.set(config.name, { status: "DEPLOYING", message: "", replica: { status: "UPDATING", message: "" }, config });
  }

  #health(url: string, request: IncomingMessage, response: ServerResponse): void {
    const config = this.applications.get(url.split("/")[1] ?? "")?.config;
    if (config === undefined) return void response.writeHead(404).end();
    if (request.headers["x-aiweb-replica-secret"] !== config.runtime_env.env_vars["AIWEB_REPLICA_SECRET"]) return void response.writeHead(401).end();
    const adapters = config.deployments[0]?.user_config.adapters ?? [];
    return json(response, 200, { ready: true, adapters: adapters.map(({ id }) => ({ id, state: "ready", ...this.adapterStates.get(id) })) });
  }

  async #submit(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.submits += 1;
    const wanted = submission.parse(JSON.parse(await text(request)));
    if (this.jobs.has(wanted.submission_id)) return void response.writeHead(500).end(`ValueError: Job with submission_id ${wanted.submission_id} already exists. Please use a different submission_id.`);
    this.jobs.set(wanted.submission_id, { ...wanted, status: "PENDING", message: "", error_type: null, stops: 0 });
    if (this.lieAfterSubmit !== null) return this.lieAfterSubmit(request, response);
    return json(response, 200, { job_id: wanted.submission_id, submission_id: wanted.submission_id });
  }
}
