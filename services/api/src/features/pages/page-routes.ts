import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import fastifyStatic from "@fastify/static";
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import { AppError } from "@aiweb/contracts/errors/app-error";
import type { Services } from "../../trpc/context.ts";
import { findRequestSession } from "../../request/request-session.ts";
import { pagePolicy } from "../../request/security-headers.ts";
import { presentMe } from "../accounts/get-me.ts";
import type { BuiltRegistry } from "../registry/built-registry.ts";
import type { BuiltApps, BuiltRemote } from "./built-apps.ts";

const NONCE_PLACEHOLDER = "__CSP_NONCE__";
/** Pages that the shell has itself; the others come with the remotes. */
const SHELL_PAGES = ["/profile", "/sign-in", "/marketplace", "/ai", "/data"];
/** Addresses of files and machines: never a page, so that a missing script is not answered with one. */
const FILE_LIKE = /\.(?:m?js|css|map|json|wasm|png|jpe?g|gif|svg|ico|webp|avif|woff2?|txt|xml|html?|br|gz|webmanifest)$/i;
const MACHINE_PATHS = /^\/(?:trpc|auth|uploads|files|v1|internal|remotes|storybook|assets|registry\.json|healthz|readyz)(?:\/|$)/;
const SESSION_PATIENCE_MS = 500;
const IMMUTABLE = { maxAge: "365d", immutable: true, cacheControl: true } as const;

function pathOf(request: FastifyRequest): string {
  return new URL(request.url, "http://page").pathname;
}

function isUnder(path: string, prefix: string): boolean {
  return path === prefix || path.startsWith(`${prefix}/`);
}

/** A person's browser going to an address, not a script or image that a page asks for. */
function isNavigation(request: FastifyRequest): boolean {
  const destination = request.headers["sec-fetch-dest"];
  if (destination !== undefined) return destination === "document";
  return (request.headers.accept ?? "text/html").includes("text/html") || request.headers.accept === "*/*";
}

/** Whether an address is one of the router's path (`/ai/playground/{-$conversation}`, `/data/$handle/$name`). */
function isPage(path: string, pattern: string): boolean {
  const asked = path.split("/");
  const segments = pattern.split("/");
  const least = segments.filter((segment) => !segment.startsWith("{-$")).length;
  return asked.length >= least && asked.length <= segments.length && asked.every((part, index) => segments[index] === part || segments[index]?.includes("$") === true);
}

/** Names a remote's first files, and those of the page, in the shell's page: so they come beside the shell's, not after them. */
function withFirstFiles(page: string, path: string, remote: BuiltRemote | undefined): string {
  if (remote === undefined) return page;
  const files = [...remote.first, ...(remote.pages.find((one) => isPage(path, one.path))?.files ?? [])];
  const links = files.map((file) => (file.endsWith(".css") ? `<link rel="stylesheet" crossorigin href="${file}">` : `<link rel="modulepreload" crossorigin href="${file}">`));
  return page.replace("</head>", `${links.join("")}</head>`);
}

/** Writes what the shell would ask for first into the page, for it to find by its id. Nothing that a person wrote may end the script. */
function withData(page: string, id: "registry" | "session", data: unknown): string {
  const json = JSON.stringify(data).replaceAll("<", String.raw`\u003c`);
  return page.replace("</head>", () => `<script type="application/json" id="${id}">${json}</script></head>`);
}

/**
 * Writes what `accounts.getMe` would answer into the page. Without it, where the database does not answer in time, the
 * shell asks, and tells the person if that fails too.
 */
async function withSession(page: string, services: Services, request: FastifyRequest, reply: FastifyReply): Promise<string> {
  async function read(): Promise<string> {
    const session = await findRequestSession(services, request, reply);
    return withData(page, "session", await presentMe(services, session?.account ?? null));
  }
  return await Promise.race([
    read().catch((error: unknown) => {
      request.log.warn({ err: error }, "A page was sent without its session.");
      return page;
    }),
    setTimeout(SESSION_PATIENCE_MS, page, { ref: false }),
  ]);
}

/** The shell's page at every page address, its files, and the remotes' files under their immutable versions. */
export function pageRoutes(services: Services, apps: BuiltApps, registry: BuiltRegistry): FastifyPluginAsync {
  const web3auth = services.config.WEB3AUTH_CLIENT_ID !== undefined;

  async function sendPage(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const path = pathOf(request);
    if (MACHINE_PATHS.test(path) || FILE_LIKE.test(path) || !isNavigation(request)) throw new AppError("not-found", "There is nothing at this address.");
    const page = await apps.page();
    if (page === null) throw new AppError("unavailable", "AIWeb's pages are not built. Run npm start.");
    const remotes = await apps.remotes();
    const prefixes = [...SHELL_PAGES, ...remotes.flatMap((remote) => remote.routes)];
    const known = path === "/" || prefixes.some((prefix) => isUnder(path, prefix));
    const nonce = randomBytes(18).toString("base64");
    const remote = remotes.find((one) => one.routes.some((prefix) => isUnder(path, prefix)));
    // the nonce first: what a person wrote is no place for it
    const named = withFirstFiles(page, path, remote).replaceAll(NONCE_PLACEHOLDER, nonce);
    const whole = await withSession(withData(named, "registry", await registry.read()), services, request, reply);
    return reply
      .status(known ? 200 : 404)
      .headers({
        "content-type": "text/html; charset=utf-8",
        "cache-control": "no-store",
        "content-security-policy": pagePolicy(nonce, web3auth && isUnder(path, "/sign-in")),
        "cross-origin-opener-policy": web3auth ? "same-origin-allow-popups" : "same-origin",
      })
      .send(whole);
  }

  return async (server) => {
    await server.register(fastifyStatic, {
      root: join(apps.folder, "shell", "dist"),
      serve: false,
      preCompressed: true,
      dotfiles: "ignore",
      index: false,
      // A worker takes its policy from its own file.
      setHeaders: (reply) => {
        void reply.header("content-security-policy", "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'");
      },
    });
    server.get("/assets/*", (request, reply) => reply.sendFile(pathOf(request).slice(1), IMMUTABLE));
    server.get<{ Params: { name: string; version: string; "*": string } }>("/remotes/:name/:version/*", async (request, reply) => {
      const { name } = request.params;
      // VERSION~2 is VERSION under another name: a browser remembers a failed import by its address, so a retry goes by a new one.
      const version = request.params.version.replace(/~\d{1,3}$/, "");
      const folder = await apps.version(name, version);
      if (folder === null) throw new AppError("not-found", "This version of the remote is not here any more. Reload the page.");
      return reply.sendFile(request.params["*"], folder, IMMUTABLE);
    });
    for (const file of ["favicon.ico", "favicon.svg", "robots.txt"]) {
      server.get(`/${file}`, (_request, reply) => reply.sendFile(file, { maxAge: "1d", immutable: false, cacheControl: true }));
    }
    server.get("/", sendPage);
    server.get("/*", sendPage);
  };
}
