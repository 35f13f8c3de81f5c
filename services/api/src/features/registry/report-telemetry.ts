import type { FastifyPluginAsync } from "fastify";
import { telemetryBatch } from "@aiweb/contracts/registry/report-telemetry";
import { RateLimit } from "@aiweb/service/rate-limit";
import { requireAccount } from "../../request/request-session.ts";
import type { Services } from "../../trpc/context.ts";

/** A page sends one every five seconds at most; a person has several tabs. */
const BATCHES_PER_MINUTE = 60;
const BODY_LIMIT = 64 * 1024;

/** POST /internal/registry/telemetry: what remotes tell of themselves, one line of the log for each record. */
export function reportTelemetryRoute(services: Services): FastifyPluginAsync {
  const limit = new RateLimit(BATCHES_PER_MINUTE);
  return async (server) => {
    await Promise.resolve();
    server.post("/internal/registry/telemetry", { bodyLimit: BODY_LIMIT }, async (request) => {
      const account = await requireAccount(services, request);
      limit.take(account.id);
      const { pageLoad, dropped, records } = telemetryBatch.parse(request.body);
      for (const record of records) {
        const line = { telemetry: record, pageLoad };
        if (record.kind === "error") request.log.warn(line, "a remote told of an error");
        else request.log.info(line, "a remote told of itself");
      }
      if (dropped > 0) request.log.warn({ pageLoad, dropped }, "a page told of more than is taken");
      return { taken: records.length };
    });
  };
}
