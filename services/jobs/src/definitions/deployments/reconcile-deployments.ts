import { randomBytes, randomUUID } from "node:crypto";
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
import { judgeDeployment, type Judgement } from "./judge-deployment.ts";
import { readReplicaHealth } from "./replica-health.ts";
import { applicationName, applicationOf, configurationOf, isDeclared, type ReplicaPlan, type Unsettled } from "./serve-config.ts";

/** A replica that answered is given this long to answer again before its deployments are called down: it may be busy. */
const SILENCE_MS = 20_000;
const heardAt = new Map<string, number>();

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
  for (const deployment of unsettled) await settle(context, deployment, deployment.desired === "running" ? judgement : { state: "stopped", text: "Stopped." });
}

async function settle(context: JobsContext, deployment: Unsettled, judgement: Judgement): Promise<void> {
  await context.db.transaction().execute(async (tx) => {
    const locked = await lockDeployment(tx, deployment.id);
    // Its owner may have decided otherwise meanwhile.
    if (locked === undefined || locked.desired !== deployment.desired || locked.state === "failed") return;
    await changeDeploymentState(tx, locked, judgement);
  });
}

interface Bringing {
  ray: RayCluster;
  serveUrl: string;
  unsettled: Unsettled[];
  wanted: Unsettled[];
}

async function bringServe(context: JobsContext, { ray, serveUrl, unsettled, wanted }: Bringing): Promise<void> {
  const byBase = Map.groupBy(wanted, (deployment) => deployment.base_digest);
  const running = await ray.serve.applications();
  const plans = await Promise.all([...byBase].map(async ([digest, [first]]) => await planReplica(context, digest, first?.base_model_id ?? "")));
  if (plans.length === 0) {
    if (Object.keys(running).length > 0) await ray.serve.shutDown();
  } else {
    const plan = { workingDir: await ray.trainerPackage(), internalUrl: context.config.internalUrl, gpus: await ray.gpus() };
    const applications = plans.map((replica) => applicationOf(replica, byBase.get(replica.baseDigest) ?? [], plan));
    const names = new Set(applications.map((application) => application.name));
    const surplus = Object.entries(running).some(([name, status]) => !names.has(name) && status.status !== "DELETING");
    if (surplus || !applications.every((application) => isDeclared(application, running[application.name]))) {
      await ray.serve.declare(configurationOf(serveUrl, applications));
    }
  }
  for (const replica of await listReplicas(context.db)) if (!byBase.has(replica.base_digest)) await deleteReplica(context.db, replica.id);
  for (const deployment of unsettled.filter((each) => each.desired === "stopped")) await settle(context, deployment, { state: "stopped", text: "Stopped." });
  for (const replica of plans) {
    const application = running[applicationName(replica.baseDigest)];
    const health = application?.status === "RUNNING" ? await readReplicaHealth(serveUrl, replica) : null;
    if (health !== null) heardAt.set(replica.id, Date.now());
    const busy = application?.status === "RUNNING" && health === null && Date.now() - (heardAt.get(replica.id) ?? 0) < SILENCE_MS;
    for (const deployment of byBase.get(replica.baseDigest) ?? []) {
      if (busy && deployment.state === "running") continue;
      await settle(context, deployment, judgeDeployment(deployment, application, health));
    }
  }
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
  return { id: row.id, baseDigest, token: tokens.open(row.sealed_token, row.id), secret: secrets.open(row.sealed_secret, row.id) };
}
