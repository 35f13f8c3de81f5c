import fastifyStatic from "@fastify/static";
import type { FastifyPluginAsync, FastifyReply } from "fastify";
import { AppError } from "@aiweb/contracts/errors/app-error";
import type { RegistryReader } from "../registry/registry-reader.ts";
import type { BuiltApps } from "./built-apps.ts";

/** The shell's Storybook is the hub: the design system, and the remotes' Storybooks beside it. */
const HUB = "shell";
/** Storybook's own pages begin with scripts and styles in place, and the hub shows the others in frames; nothing comes from elsewhere. */
const POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; worker-src 'self' blob:; frame-ancestors 'self'; form-action 'none'; base-uri 'none'; object-src 'none'";
const VERSIONED = { maxAge: "365d", immutable: true, cacheControl: true } as const;
/** The hub's address stays the same from version to version. */
const ASKED_AGAIN = { maxAge: 0, immutable: false, cacheControl: true } as const;

function notBuilt(): AppError {
  return new AppError("not-found", "Storybook is not built here. Run npm run storybook:build.");
}

function framed(reply: FastifyReply): FastifyReply {
  return reply.headers({ "content-security-policy": POLICY, "x-frame-options": "SAMEORIGIN" });
}

/** The static Storybooks under /storybook: the hub's, and each remote's under its version. */
export function storybookRoutes(apps: BuiltApps, registry: RegistryReader): FastifyPluginAsync {
  return async (server) => {
    await server.register(fastifyStatic, { root: apps.folder, serve: false, dotfiles: "ignore", index: false });
    server.get("/storybook", (_request, reply) => reply.redirect("/storybook/"));
    server.get("/storybook/refs.js", async (_request, reply) => {
      const { remotes } = await registry.resolve(null);
      const published = Object.values(remotes).flatMap(({ name, title, storybook }) => (storybook === null ? [] : [{ id: name, title: `${title} ${storybook.version}`, url: storybook.url }]));
      // The hub's page sets REFS, empty as it was built, after this: what the registry says now stays.
      const script = `{
  const refs = Object.fromEntries(${JSON.stringify(published)}.map((ref) => [ref.id, { ...ref, url: location.origin + ref.url, expanded: false }]));
  Object.defineProperty(window, "REFS", { get: () => refs, set: () => undefined });
}`;
      return await reply.headers({ "content-type": "text/javascript; charset=utf-8", "cache-control": "no-cache" }).send(script);
    });
    // The hub offers the versions that are still here beside the newest.
    server.get<{ Params: { name: string; version: string } }>("/storybook/remotes/:name/:version/metadata.json", async (request, reply) => {
      const { name, version } = request.params;
      if ((await apps.storybook(name, version)) === null) throw notBuilt();
      const versions = await apps.storybookVersions(name);
      return await reply.header("cache-control", "no-cache").send({ versions: Object.fromEntries(versions.map((one) => [one, `/storybook/remotes/${name}/${one}`])) });
    });
    server.get<{ Params: { name: string; version: string; "*": string } }>("/storybook/remotes/:name/:version/*", async (request, reply) => {
      const { name, version } = request.params;
      const folder = await apps.storybook(name, version);
      if (folder === null) throw notBuilt();
      return framed(reply).sendFile(request.params["*"] || "index.html", folder, VERSIONED);
    });
    server.get<{ Params: { "*": string } }>("/storybook/*", async (request, reply) => {
      const version = await apps.storybookVersion(HUB);
      const folder = version === null ? null : await apps.storybook(HUB, version);
      if (folder === null) throw notBuilt();
      return framed(reply).sendFile(request.params["*"] || "index.html", folder, ASKED_AGAIN);
    });
  };
}
