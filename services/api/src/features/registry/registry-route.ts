import { createHash } from "node:crypto";
import type { FastifyPluginAsync } from "fastify";
import type { BuiltRegistry } from "./built-registry.ts";

/** GET /registry.json: the remotes that the shell draws its navigation from. A page holds it too, as it was when the page was sent. */
export function registryRoute(registry: BuiltRegistry): FastifyPluginAsync {
  return async (server) => {
    await Promise.resolve();
    server.get("/registry.json", async (request, reply) => {
      const body = JSON.stringify(await registry.read());
      const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
      reply.headers({ etag, "cache-control": "private, max-age=0, must-revalidate", "content-type": "application/json; charset=utf-8" });
      const known = request.headers["if-none-match"]?.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag) ?? false;
      return known ? reply.status(304).send() : reply.send(body);
    });
  };
}
