import type { FastifyPluginAsync } from "fastify";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { reportLoadInput } from "@aiweb/contracts/registry/report-load";
import { findRemote } from "@aiweb/db/queries/remote/find-remote";
import { countAccountLoads } from "@aiweb/db/queries/remote-load/count-account-loads";
import { insertRemoteLoad } from "@aiweb/db/queries/remote-load/insert-remote-load";
import { findRequestSession } from "../../request/request-session.ts";
import type { Services } from "../../trpc/context.ts";
import { watchCanary } from "./canary-watch.ts";
import { stateOf } from "./change-remote.ts";
import { namedVersions } from "./deployments.ts";

/** Loads that one account can tell of in an hour: no one person takes a version out of traffic by saying that it fails. */
const MOST_PER_HOUR = 120;
const HOUR_MS = 60 * 60 * 1000;

/** POST /internal/registry/loads: a page tells how a remote came up in it, once per page load, remote and version. No change that an audit would keep. */
export function reportLoadRoute(services: Services): FastifyPluginAsync {
  const { db } = services;
  return async (server) => {
    await Promise.resolve();
    server.post("/internal/registry/loads", async (request) => {
      const session = await findRequestSession(services, request);
      if (session === null) throw new AppError("not-signed-in", "Sign in to go on.");
      const { account, overrides } = session;
      const { pageLoad, remote, version, outcome, milliseconds, failure } = reportLoadInput.parse(request.body);
      // what a publisher tries says nothing of what others get
      if (overrides[remote] !== undefined) return { counted: false };
      const row = await findRemote(db, remote);
      if (row === undefined || !namedVersions(stateOf(row).deployment).includes(version)) throw new AppError("not-found", "No page is given this version any more.");
      if ((await countAccountLoads(db, account.id, new Date(Date.now() - HOUR_MS))) >= MOST_PER_HOUR) return { counted: false };
      const counted = await insertRemoteLoad(db, { page_load: pageLoad, remote, version, account_id: account.id, loaded: outcome === "loaded", milliseconds, failure });
      // under the trace id that the card shows
      if (counted && failure !== null) request.log.warn({ remote, version, failure, milliseconds, pageLoad }, "a remote failed in a page");
      if (counted) await watchCanary({ db, log: request.log, requestId: request.id }, row);
      return { counted };
    });
  };
}
