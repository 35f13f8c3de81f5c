import { createHash } from "node:crypto";
import type { FastifyPluginAsync } from "fastify";
import { remoteRegistry, type RemoteRegistry } from "@aiweb/contracts/registry/remote-registry";
import type { BuiltApps, BuiltRemote } from "../pages/built-apps.ts";

function recordOf(remote: BuiltRemote): RemoteRegistry["remotes"][string] {
  const { name, title, owner, routes, navigation, hostApi, version, builtAt, manifestUrl } = remote;
  return {
    name,
    title,
    owner,
    routes,
    navigation,
    hostApi,
    status: "active",
    reason: null,
    versions: [{ version, builtAt, manifestUrl, deployment: { traffic: 100, default: true } }],
  };
}

/** The registry of what is built here. The same builds give the same bytes; a prefix belongs to the first that claims it. */
function composeRegistry(built: BuiltRemote[], onLeftOut: (remote: BuiltRemote) => void): RemoteRegistry {
  const claimed = new Set<string>();
  const remotes = built.filter(({ routes }) => {
    const free = routes.every((prefix) => !claimed.has(prefix));
    if (free) for (const prefix of routes) claimed.add(prefix);
    return free;
  });
  for (const remote of built) if (!remotes.includes(remote)) onLeftOut(remote);
  const newest = remotes.map((remote) => remote.builtAt).toSorted().at(-1) ?? "1970-01-01T00:00:00.000Z";
  return remoteRegistry.parse({ schemaVersion: 1, generatedAt: newest, remotes: Object.fromEntries(remotes.map((remote) => [remote.name, recordOf(remote)])) });
}

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
      const body = JSON.stringify(composeRegistry(await apps.remotes(), tellLeftOut));
      const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
      reply.headers({ etag, "cache-control": "private, max-age=0, must-revalidate", "content-type": "application/json; charset=utf-8" });
      const known = request.headers["if-none-match"]?.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag) ?? false;
      return known ? reply.status(304).send() : reply.send(body);
    });
  };
}
