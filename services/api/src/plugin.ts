import { fileURLToPath } from "node:url";
import { constants } from "node:zlib";
import compress from "@fastify/compress";
import cookie from "@fastify/cookie";
import { fastifyTRPCPlugin, type FastifyTRPCPluginOptions } from "@trpc/server/adapters/fastify";
import type { FastifyPluginAsync } from "fastify";
import type { Config } from "@aiweb/service/config";
import { healthRoutes } from "@aiweb/service/health-routes";
import { datasetFilesPlugin } from "./features/datasets/dataset-files-plugin.ts";
import { authRoutes } from "./features/auth/auth-routes.ts";
import { attemptRoutes } from "./features/attempts/attempt-routes.ts";
import { replicaRoutes } from "./features/attempts/replica-routes.ts";
import { modelFileRoute } from "./features/models/model-file-route.ts";
import { jobLogRoute } from "./features/jobs/job-log-route.ts";
import { BuiltApps } from "./features/pages/built-apps.ts";
import { pageRoutes } from "./features/pages/page-routes.ts";
import { storybookRoutes } from "./features/pages/storybook-routes.ts";
import { RegistryReader } from "./features/registry/registry-reader.ts";
import { RegistrySigner } from "./features/registry/registry-signer.ts";
import { registryRoute } from "./features/registry/registry-route.ts";
import { remoteFileRoutes } from "./features/registry/remote-file-routes.ts";
import { reportLoadRoute } from "./features/registry/report-load.ts";
import { reportTelemetryRoute } from "./features/registry/report-telemetry.ts";
import { uploadsPlugin } from "./features/uploads/uploads-plugin.ts";
import { checkHost, checkOrigin } from "./request/check-origin.ts";
import { setSecurityHeaders } from "./request/security-headers.ts";
import { appRouter, type AppRouter } from "./router.ts";
import { createContext } from "./trpc/create-context.ts";
import type { Services } from "./trpc/context.ts";

/** A batch holds at most this many calls. */
const LARGEST_BATCH = 30;
const APPS_FOLDER = fileURLToPath(new URL("../../../apps", import.meta.url));

/** Everything of the api on one Fastify: tRPC, sign-in, files, registry and pages. One `register` a part. `appsFolder` is where the front end's builds lie. */
export function apiPlugin(config: Config, services: Services, appsFolder: string = APPS_FOLDER): FastifyPluginAsync {
  return async (server) => {
    await server.register(cookie);
    // Only what is composed for each answer, where it says so; files lie there compressed.
    await server.register(compress, { global: false, encodings: ["br", "gzip"], brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } } });
    server.addHook("onRequest", (request, _reply, done) => {
      checkHost(config, request);
      checkOrigin(config, request);
      done();
    });
    server.addHook("onSend", (request, reply, payload, done) => {
      setSecurityHeaders(config, request, reply);
      done(null, payload);
    });
    const trpc: FastifyTRPCPluginOptions<AppRouter> = {
      prefix: "/trpc",
      trpcOptions: {
        router: appRouter,
        maxBatchSize: LARGEST_BATCH,
        createContext: ({ req, res }) => createContext(services, req, res),
      },
    };
    await server.register(fastifyTRPCPlugin, trpc);
    await server.register(authRoutes(services));
    await server.register(uploadsPlugin(services));
    await server.register(datasetFilesPlugin(services));
    await server.register(attemptRoutes(services));
    await server.register(replicaRoutes(services));
    await server.register(jobLogRoute(services));
    await server.register(modelFileRoute(services));
    await server.register(healthRoutes(services));
    const apps = new BuiltApps(appsFolder, services.log);
    const registry = new RegistryReader(services, apps);
    const signer = new RegistrySigner(services);
    await server.register(registryRoute(services, registry, signer));
    await server.register(remoteFileRoutes(services));
    await server.register(reportLoadRoute(services));
    await server.register(reportTelemetryRoute(services));
    await server.register(storybookRoutes(apps, registry));
    await server.register(pageRoutes(services, apps, { registry, signer }));
  };
}
