import { createHash } from "node:crypto";
import type { FastifyPluginAsync } from "fastify";
import { findRequestSession } from "../../request/request-session.ts";
import type { Services } from "../../trpc/context.ts";
import type { RegistryReader } from "./registry-reader.ts";
import type { RegistrySigner } from "./registry-signer.ts";

/** GET /registry.json: the registry as the asking person gets it, signed. A page holds it too, as it was when the page was sent. */
export function registryRoute(services: Services, registry: RegistryReader, signer: RegistrySigner): FastifyPluginAsync {
  return async (server) => {
    await Promise.resolve();
    server.get("/registry.json", async (request, reply) => {
      const session = await findRequestSession(services, request, reply);
      const body = JSON.stringify(await signer.sign(await registry.resolve(session?.account ?? null, session?.overrides)));
      const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
      reply.headers({ etag, "cache-control": "private, max-age=0, must-revalidate", vary: "cookie", "content-type": "application/json; charset=utf-8" });
      const known = request.headers["if-none-match"]?.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag) ?? false;
      if (known) return await reply.status(304).send();
      reply.compress(body);
      return reply;
    });
  };
}
