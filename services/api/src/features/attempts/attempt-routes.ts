import type { FastifyPluginAsync } from "fastify";
import type { Services } from "../../trpc/context.ts";
import { completeAttempt } from "./complete-attempt.ts";
import { failAttempt } from "./fail-attempt.ts";
import { getBaseFile, getBaseManifest } from "./get-base.ts";
import { getCheckpoint } from "./get-checkpoint.ts";
import { getConfiguration } from "./get-configuration.ts";
import { getDatasetFile } from "./get-dataset-file.ts";
import { putCheckpoint } from "./put-checkpoint.ts";
import { putResult } from "./put-result.ts";
import { recordEvents } from "./record-events.ts";
import { requireAttempt } from "./attempt-access.ts";
import { passBodyThrough } from "./stored-body.ts";
import { resolvedOf } from "./resolved-of.ts";

/** A batch of 5,000 log lines is a few megabytes. */
const EVENTS_LIMIT_BYTES = 64 * 1024 * 1024;

/** What a trainer speaks to, under /internal/attempts. Each route answers 409 to an attempt that no longer owns its job. */
export function attemptRoutes(services: Services): FastifyPluginAsync {
  return (server) => {
    passBodyThrough(server);
    const baseOf = async (request: Parameters<typeof requireAttempt>[1]) => resolvedOf((await requireAttempt(services.db, request)).job).base.digest;
    server.get("/internal/attempts/:attempt", (request) => getConfiguration(services, request));
    server.get("/internal/attempts/:attempt/base", async (request) => await getBaseManifest(services, await baseOf(request)));
    server.get("/internal/attempts/:attempt/base/*", async (request, reply) => await getBaseFile(services, { digest: await baseOf(request), request, reply }));
    server.get("/internal/attempts/:attempt/datasets/:dataset/files/:file", (request, reply) => getDatasetFile(services, request, reply));
    server.post("/internal/attempts/:attempt/events", { bodyLimit: EVENTS_LIMIT_BYTES }, (request) => recordEvents(services, request));
    server.put("/internal/attempts/:attempt/checkpoints/:step", (request) => putCheckpoint(services, request));
    server.get("/internal/attempts/:attempt/checkpoints/:step", (request, reply) => getCheckpoint(services, request, reply));
    server.put("/internal/attempts/:attempt/result/*", (request) => putResult(services, request));
    server.post("/internal/attempts/:attempt/complete", (request) => completeAttempt(services, request));
    server.post("/internal/attempts/:attempt/fail", (request) => failAttempt(services, request));
    return Promise.resolve();
  };
}
