import type { FastifyPluginAsync, FastifyRequest } from "fastify";
import { z } from "zod";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { uuid } from "@aiweb/contracts/ids";
import { replicaEvents } from "@aiweb/contracts/internal/attempt-events";
import { storedFiles } from "@aiweb/contracts/models/stored-files";
import { appendDeploymentLog } from "@aiweb/db/queries/deployment/append-deployment-log";
import { listDeploymentsOfBase } from "@aiweb/db/queries/deployment/list-deployments-of-base";
import { insertLiveEvent } from "@aiweb/db/queries/live-event/insert-live-event";
import { findVersion } from "@aiweb/db/queries/model-version/find-version";
import { findReplica } from "@aiweb/db/queries/replica/find-replica";
import { updateReplicaHeard } from "@aiweb/db/queries/replica/update-replica-heard";
import type { ReplicaRow } from "@aiweb/db/tables/replica.table";
import { carriesToken } from "@aiweb/service/derived-token";
import type { Services } from "../../trpc/context.ts";
import { getBaseFile, getBaseManifest } from "./get-base.ts";
import { sendStored } from "./stored-body.ts";

const replicaParams = z.object({ replica: uuid });
const adapterParams = replicaParams.extend({ adapter: uuid });
const fileParams = adapterParams.extend({ "*": z.string() });
const EVENTS_LIMIT_BYTES = 16 * 1024 * 1024;

/** What a replica speaks to, under /internal/replicas: its base, the adapters deployed on it, and its log. */
export function replicaRoutes(services: Services): FastifyPluginAsync {
  const { db, storage } = services;

  async function requireReplica(request: FastifyRequest): Promise<ReplicaRow> {
    const replica = await findReplica(db, replicaParams.parse(request.params).replica);
    if (replica === undefined || !carriesToken(request.headers.authorization, replica.token_hash)) throw new AppError("token-invalid", "There is no such replica, or this is not its token.");
    return replica;
  }

  /** Only versions that somebody deployed on this replica's base are given out. */
  async function adapterFiles(request: FastifyRequest) {
    const replica = await requireReplica(request);
    const { adapter } = adapterParams.parse(request.params);
    const deployed = (await listDeploymentsOfBase(db, replica.base_digest)).some((deployment) => deployment.model_version_id === adapter);
    const version = deployed ? await findVersion(db, adapter) : undefined;
    if (version === undefined) throw new AppError("not-found", "That adapter is not deployed here.");
    return storedFiles.parse(version.files);
  }

  async function record(request: FastifyRequest): Promise<{ cancel: false }> {
    const replica = await requireReplica(request);
    const events = replicaEvents.parse(request.body);
    await db.transaction().execute(async (tx) => {
      if (!(await updateReplicaHeard(tx, replica.id, events)) || events.logs.length + events.adapters.length === 0) return;
      const deployments = await listDeploymentsOfBase(tx, replica.base_digest);
      for (const deployment of deployments) {
        // A line about somebody else's adapter is not for this log.
        const others = deployments.flatMap(({ model_version_id: version }) => (version === null || version === deployment.model_version_id ? [] : [version]));
        await appendDeploymentLog(tx, deployment.id, events.logs.filter((line) => !others.some((version) => line.text.includes(version))));
        await insertLiveEvent(tx, { accountId: deployment.owner_id, topic: `deployment:${deployment.id}`, payload: { logs: events.logs.length } });
      }
    });
    return { cancel: false };
  }

  return (server) => {
    server.get("/internal/replicas/:replica/base", async (request) => await getBaseManifest(services, (await requireReplica(request)).base_digest));
    server.get("/internal/replicas/:replica/base/*", async (request, reply) => await getBaseFile(services, { digest: (await requireReplica(request)).base_digest, request, reply }));
    server.get("/internal/replicas/:replica/adapters/:adapter", async (request) => ({
      files: (await adapterFiles(request)).map(({ name, bytes, sha256 }) => ({ path: name, bytes, sha256 })),
    }));
    server.get("/internal/replicas/:replica/adapters/:adapter/*", async (request, reply) => {
      const file = (await adapterFiles(request)).find((entry) => entry.name === fileParams.parse(request.params)["*"]);
      if (file === undefined) throw new AppError("not-found", "The adapter has no such file.");
      return await sendStored(storage, file.key, reply);
    });
    server.post("/internal/replicas/:replica/events", { bodyLimit: EVENTS_LIMIT_BYTES }, record);
    return Promise.resolve();
  };
}
