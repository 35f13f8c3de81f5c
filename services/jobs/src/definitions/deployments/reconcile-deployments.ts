import { randomBytes, randomUUID } from "node:crypto";
import { serveApplicationOf } from "@aiweb/contracts/deployments/serve-application";
import { appendDeploymentLog } from "@aiweb/db/queries/deployment/append-deployment-log";
import { changeDeploymentState } from "@aiweb/db/queries/deployment/change-deployment-state";
import { listUnsettledDeployments } from "@aiweb/db/queries/deployment/list-unsettled-deployments";
import { lockDeployment } from "@aiweb/db/queries/deployment/lock-deployment";
import { deleteReplica } from "@aiweb/db/queries/replica/delete-replica";
import { insertReplica } from "@aiweb/db/queries/replica/insert-replica";
import { listReplicas } from "@aiweb/db/queries/replica/list-replicas";
import { hashToken } from "@aiweb/service/derived-token";
import { SecretBox } from "@aiweb/service/secret-box";
import type { JobsContext } from "../../context.ts";
import type { RayCluster } from "../../ray/cluster.ts";
import { RayError } from "../../ray/ray-error.ts";
import type { ServeApplicationStatus } from "../../ray/ray-serve.ts";
import { judgeDeployment, type Judgement } from "./judge-deployment.ts";
import { readReplicaHealth } from "./replica-health.ts";
import { applicationOf, configurationOf, isDeclared, isOurs, type ReplicaPlan, type Unsettled } from "./serve-config.ts";

/** A replica that answered is given this long to answer again before its deployments are called down: it may be busy. Its heartbeat comes every 15 s. */
const SILENCE_MS = 20_000;
const answeredAt = new Map<string, number>();

const LINES_OF_A_FAILURE = 100;
const LONGEST_LINE = 2_000;

/** Brings Ray Serve to what deployments want, and each deployment's state to what Serve and its replicas say. */
export async function reconcileDeployments(context: JobsContext): Promise<void> {
  const unsettled = await listUnsettledDeployments(context.db);
  const wanted = unsettled.filter((deployment) => deployment.desired === "running");
  const replicas = await listReplicas(context.db);
  if (unsettled.length === 0 && replicas.length === 0) return;
  const { ray, config } = context;
  if (ray === null || config.RAY_SERVE_URL === undefined) {
    const text = config.AIWEB_PYTHON_PROBLEM ?? "There is no Ray to serve on; set RAY_ADDRESS, RAY_AUTH_TOKEN and RAY_SERVE_URL.";
    return await settleAll(context, unsettled, { state: "waiting", text });
  }
  try {
    await bringServe(context, { ray, serveUrl: config.RAY_SERVE_URL, unsettled, wanted });
  } catch (error) {
    if (!(error instanceof RayError)) throw error;
    context.log.warn({ err: error, said: error.body }, "Ray Serve could not be brought to what deployments want");
    await settleAll(context, unsettled, { state: "waiting", text: `${error.message}. It is tried again every few seconds.` });
  }
}

/** Says one thing of every deployment that should run; those that should not are as good as stopped. */
async function settleAll(context: JobsContext, unsettled: Unsettled[], judgement: Judgement): Promise<void> {
  for (const deployment of unsettled) await settle(context, deployment, deployment.desired === "running" ? judgement : stopped(deployment));
}

/** Why it was to stop was written down when that was decided. */
function stopped(deployment: Unsettled): Judgement {
  return { state: "stopped", text: deployment.state_text };
}

async function settle(context: JobsContext, deployment: Unsettled, judgement: Judgement): Promise<void> {
  await context.db.transaction().execute(async (tx) => {
    const locked = await lockDeployment(tx, deployment.id);
    // Its owner may have decided otherwise meanwhile.
    if (locked === undefined || locked.desired !== deployment.desired || locked.state === "failed") return;
    if (judgement.said !== undefined) await appendDeploymentLog(tx, locked.id, linesOf(judgement.said));
    await changeDeploymentState(tx, locked, judgement);
  });
}

/** The end of what Ray said, line by line: the error stands last. */
function linesOf(said: string) {
  const lines = said.trim().split("\n").slice(-LINES_OF_A_FAILURE);
  return lines.map((text) => ({ level: "error" as const, text: text.slice(0, LONGEST_LINE), at: new Date() }));
}

interface Bringing {
  ray: RayCluster;
  serveUrl: string;
  unsettled: Unsettled[];
  wanted: Unsettled[];
}

async function bringServe(context: JobsContext, { ray, serveUrl, unsettled, wanted }: Bringing): Promise<void> {
  const byBase = Map.groupBy(wanted, (deployment) => deployment.base_digest);
  const all = await ray.serve.applications();
  const plans = await Promise.all([...byBase].map(async ([digest, [first]]) => await planReplica(context, digest, first?.base_model_id ?? "")));
  await declare(context, { ray, serveUrl, plans, byBase, all });
  for (const replica of await listReplicas(context.db)) if (!byBase.has(replica.base_digest)) await deleteReplica(context.db, replica.id);
  for (const deployment of unsettled.filter((each) => each.desired === "stopped")) await settle(context, deployment, stopped(deployment));
  for (const replica of plans) {
    const application = all[serveApplicationOf(replica.baseDigest)];
    const deployments = byBase.get(replica.baseDigest) ?? [];
    const health = mayAnswer(application, deployments) ? await readReplicaHealth(serveUrl, replica) : null;
    if (health !== null) answeredAt.set(replica.id, Date.now());
    const heard = (at: number) => Date.now() - at < SILENCE_MS;
    const alive = heard(replica.heardAt?.getTime() ?? 0);
    const busy = health === null && (application?.status === "RUNNING" || application?.status === "DEPLOYING") && heard(answeredAt.get(replica.id) ?? replica.heardAt?.getTime() ?? 0);
    for (const deployment of deployments) {
      if (busy && deployment.state === "running") continue;
      await settle(context, deployment, judgeDeployment(deployment, application, { health, phase: alive ? replica.phase : null }));
    }
  }
}

/** Whether a replica is there to be asked. While Serve changes its adapters, or starts one anew, the one before may answer. */
function mayAnswer(application: ServeApplicationStatus | undefined, deployments: Unsettled[]): boolean {
  if (application?.status === "RUNNING") return true;
  return (application?.status === "DEPLOYING" || application?.status === "UNHEALTHY") && deployments.some((deployment) => deployment.state === "running");
}

interface Declaring extends Pick<Bringing, "ray" | "serveUrl"> {
  plans: ReplicaPlan[];
  byBase: Map<string, Unsettled[]>;
  /** What Serve runs, others' too. */
  all: Record<string, ServeApplicationStatus>;
}

/** Tells Serve what is not told yet. Its list is one for the whole cluster: what others run on it goes along as it is. */
async function declare(context: JobsContext, { ray, serveUrl, plans, byBase, all }: Declaring): Promise<void> {
  const running = Object.entries(all).filter(([, status]) => status.status !== "DELETING");
  const ours = running.filter(([name, status]) => isOurs(name, status));
  const others = running.filter(([name, status]) => !isOurs(name, status));
  if (plans.length === 0 && others.length === 0) {
    if (ours.length > 0) await ray.serve.shutDown();
    return;
  }
  const plan = plans.length === 0 ? null : { workingDir: await ray.trainerPackage(), internalUrl: context.config.internalUrl, gpus: await ray.gpus() };
  const applications = plan === null ? [] : plans.map((replica) => applicationOf(replica, byBase.get(replica.baseDigest) ?? [], plan));
  const names = new Set(applications.map((application) => application.name));
  if (ours.every(([name]) => names.has(name)) && applications.every((application) => isDeclared(application, all[application.name]))) return;
  // One that was deployed from a program has no configuration, and Serve leaves it alone.
  const carried = others.flatMap(([, { deployed_app_config: config }]) => (config == null ? [] : [config]));
  await ray.serve.declare(configurationOf(serveUrl, [...applications, ...carried]));
}

/** A base's replica with what it shows and is shown, opened; stored sealed when it is new. */
async function planReplica(context: JobsContext, baseDigest: string, baseModelId: string): Promise<ReplicaPlan> {
  const { db, config } = context;
  const [tokens, secrets] = [new SecretBox(config.AIWEB_SECRET_KEY, "replica-token"), new SecretBox(config.AIWEB_SECRET_KEY, "replica-secret")];
  const known = (await listReplicas(db)).find((replica) => replica.base_digest === baseDigest);
  const id = randomUUID();
  const [token, secret] = [randomBytes(32).toString("base64url"), randomBytes(32).toString("base64url")];
  const row =
    known ??
    (await insertReplica(db, {
      id,
      base_digest: baseDigest,
      base_model_id: baseModelId,
      token_hash: hashToken(token),
      sealed_token: tokens.seal(token, id),
      sealed_secret: secrets.seal(secret, id),
    }));
  return { id: row.id, baseDigest, token: tokens.open(row.sealed_token, row.id), secret: secrets.open(row.sealed_secret, row.id), phase: row.phase, heardAt: row.heard_at };
}
