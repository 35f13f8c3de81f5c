import type { FastifyReply, FastifyRequest } from "fastify";
import { findRequestSession } from "../request/request-session.ts";
import type { RequestContext, Services } from "./context.ts";

/** What procedures see of a request, its session included. */
export async function createContext(services: Services, request: FastifyRequest, reply: FastifyReply): Promise<RequestContext> {
  const session = await findRequestSession(services, request, reply);
  return {
    services,
    db: services.db,
    log: services.log.child({ reqId: request.id }),
    requestId: request.id,
    account: session?.account ?? null,
    sessionId: session?.sessionId ?? null,
    request,
    reply,
  };
}
