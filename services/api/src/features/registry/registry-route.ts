import { createHash } from "node:crypto";
import type { FastifyPluginAsync } from "fastify";
import type { BuiltApps, BuiltRemote } from "../pages/built-apps.ts";
import { composeRegistry } from "./compose-registry.ts";

/** GET /registry.json: the remotes that the shell draws its navigation from. */
export function registryRoute(apps: BuiltApps): FastifyPluginAsync {
  // Every page asks for the registry; what is left out is said once.
  const told = new Set<string>();
  return async (server) => {
    await Promise.resolve();
    const tellLeftOut = ({ name, routes, version }: BuiltRemote) => {
      const id = `${name}@${version}`;
      if (told.has(id)) return;
      told.add(id);
      server.log.warn({ remote: name, routes }, "another remote claims a path prefix of this one already: it is left out of the registry");
    };
    server.get("/registry.json", async (request, reply) => {
      const body = JSON.stringify(await composeRegistry(apps, tellLeftOut));
      const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
      reply.headers({ etag, "cache-control": "private, max-age=0, must-revalidate", "content-type": "application/json; charset=utf-8" });
      const known = request.headers["if-none-match"]?.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag) ?? false;
      return known ? reply.status(304).send() : reply.send(body);
    });
  };
}
