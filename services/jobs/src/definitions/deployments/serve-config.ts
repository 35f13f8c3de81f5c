import { z } from "zod";
import { SERVE_APPLICATION, serveApplicationOf } from "@aiweb/contracts/deployments/serve-application";
import { storedFiles } from "@aiweb/contracts/models/stored-files";
import type { listUnsettledDeployments } from "@aiweb/db/queries/deployment/list-unsettled-deployments";
import type { ServeApplication, ServeApplicationStatus, ServeConfiguration } from "../../ray/ray-serve.ts";

export type Unsettled = Awaited<ReturnType<typeof listUnsettledDeployments>>[number];

/** Half a CPU share: a fine-tune, which asks for a whole one, finds room beside. */
const CPU_SHARE = 0.5;
/** A fine-tune takes three quarters of a GPU. */
const GPU_SHARE = 0.25;
const IMPORT_PATH = "aiweb_trainer.serve:build";

export interface ReplicaPlan {
  id: string;
  baseDigest: string;
  token: string;
  secret: string;
  /** What it does before it can answer. */
  phase: string | null;
  heardAt: Date | null;
}

export interface ServePlan {
  workingDir: string;
  internalUrl: string;
  gpus: number;
}

/** Adapters that deployments want, each once; the base itself needs none. */
function adaptersOf(deployments: Unsettled[]): { id: string; sha256: string }[] {
  const adapters = new Map<string, string>();
  for (const deployment of deployments) {
    const weights = storedFiles.safeParse(deployment.files).data?.find((file) => file.name === "adapter_model.safetensors");
    if (deployment.model_version_id !== null && weights !== undefined) adapters.set(deployment.model_version_id, weights.sha256);
  }
  return [...adapters].map(([id, sha256]) => ({ id, sha256 })).sort((left, right) => (left.id < right.id ? -1 : 1));
}

/** One base and the deployments that share it, as Serve is told. Adapters stand in user_config: they change without a restart. */
export function applicationOf(replica: ReplicaPlan, deployments: Unsettled[], plan: ServePlan): ServeApplication {
  const name = serveApplicationOf(replica.baseDigest);
  return {
    name,
    route_prefix: `/${name}`,
    import_path: IMPORT_PATH,
    runtime_env: { working_dir: plan.workingDir, env_vars: { AIWEB_REPLICA_TOKEN: replica.token, AIWEB_REPLICA_SECRET: replica.secret } },
    args: { baseDigest: replica.baseDigest, internalUrl: plan.internalUrl, replica: replica.id, cpus: CPU_SHARE, gpus: plan.gpus > 0 ? GPU_SHARE : 0 },
    deployments: [{ name: "Replica", user_config: { adapters: adaptersOf(deployments) } }],
  };
}

/** Whether an application of a cluster that others use too is one of ours. */
export function isOurs(name: string, status: ServeApplicationStatus): boolean {
  const importPath = status.deployed_app_config?.["import_path"];
  return SERVE_APPLICATION.test(name) && (importPath === undefined || importPath === IMPORT_PATH);
}

/** The whole list, with the one port that the gateway knows. */
export function configurationOf(serveUrl: string, applications: ServeConfiguration["applications"]): ServeConfiguration {
  const { hostname, port } = new URL(serveUrl);
  const loopback = ["127.0.0.1", "localhost"].includes(hostname);
  return { proxy_location: "HeadOnly", http_options: { host: loopback ? "127.0.0.1" : "0.0.0.0", port: Number(port === "" ? 80 : port) }, applications };
}

const deployed = z.object({
  import_path: z.string(),
  args: z.record(z.string(), z.unknown()),
  runtime_env: z.object({ working_dir: z.string().optional() }),
  deployments: z.array(z.object({ user_config: z.unknown() })),
});

/** Whether Serve was told exactly this of an application. */
export function isDeclared(application: ServeApplication, status: ServeApplicationStatus | undefined): boolean {
  const told = deployed.safeParse(status?.deployed_app_config);
  if (!told.success || status?.status === "DELETING") return false;
  const [replica] = application.deployments;
  return (
    equal(told.data.args, application.args) &&
    told.data.import_path === application.import_path &&
    told.data.runtime_env.working_dir === application.runtime_env.working_dir &&
    equal(told.data.deployments[0]?.user_config, replica?.["user_config"])
  );
}

function equal(left: unknown, right: unknown): boolean {
  if (typeof left !== "object" || typeof right !== "object" || left === null || right === null) return left === right;
  const [a, b] = [Object.entries(left), new Map(Object.entries(right))];
  return Array.isArray(left) === Array.isArray(right) && a.length === b.size && a.every(([key, value]) => b.has(key) && equal(value, b.get(key)));
}
