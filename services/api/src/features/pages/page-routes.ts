import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import fastifyStatic from "@fastify/static";
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from "fastify";
import type { Me } from "@aiweb/contracts/accounts/get-me";
import { AppError } from "@aiweb/contracts/errors/app-error";
import type { Services } from "../../trpc/context.ts";
import { askedOrigin } from "../../request/check-origin.ts";
import { findRequestSession } from "../../request/request-session.ts";
import { pagePolicy } from "../../request/security-headers.ts";
import { presentMe } from "../accounts/get-me.ts";
import type { RegistryReader, ResolvedRegistry } from "../registry/registry-reader.ts";
import type { RegistrySigner } from "../registry/registry-signer.ts";
import type { BuiltApps } from "./built-apps.ts";
import { MACHINE_PATHS, SHELL_PAGES } from "./own-paths.ts";

const NONCE_PLACEHOLDER = "__CSP_NONCE__";
/** Addresses of files and machines: never a page, so that a missing script is not answered with one. */
const FILE_LIKE = /\.(?:m?js|css|map|json|wasm|png|jpe?g|gif|svg|ico|webp|avif|woff2?|txt|xml|html?|br|gz|webmanifest)$/i;
/** Longer than this no page waits for the database. */
const VISIT_PATIENCE_MS = 500;
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

/** Names first files in the shell's page: so they come beside the shell's, not after them. */
function withFirstFiles(page: string, files: readonly { url: string; integrity: string }[]): string {
  const links = files.map(({ url, integrity }) => `<link rel="${url.endsWith(".css") ? "stylesheet" : "modulepreload"}" crossorigin integrity="${integrity}" href="${url}">`);
  return page.replace("</head>", `${links.join("")}</head>`);
}

/**
 * Puts the page's one import map before its first script: by it the browser checks every script, lazy ones too, of the
 * shell and of the versions that this visitor may get, and the shell every style sheet. One, because not every browser
 * takes a second one later.
 */
function withImportMap(page: string, digests: Record<string, string>, resolved: ResolvedRegistry | null): string {
  const versions = Object.values(resolved?.remotes ?? {}).flatMap((remote) => remote.versions);
  const published = versions.flatMap(({ entryUrl, integrity }) => Object.entries(integrity).map(([path, digest]): [string, string] => [`${entryUrl.slice(0, entryUrl.lastIndexOf("/"))}/${path}`, digest]));
  const integrity = { ...digests, ...Object.fromEntries(published) };
  const map = `<script type="importmap" nonce="${NONCE_PLACEHOLDER}">${JSON.stringify({ integrity })}</script>`;
  return page.replace('<script type="module"', `${map}$&`);
}

/** Writes what the shell would ask for first into the page, for it to find by its id. Nothing that a person wrote may end the script. */
function withData(page: string, id: "registry" | "registry-keys" | "session", data: unknown): string {
  const json = JSON.stringify(data).replaceAll("<", String.raw`\u003c`);
  return page.replace("</head>", () => `<script type="application/json" id="${id}">${json}</script></head>`);
}

/** What a page begins with beside its own files. */
interface Visit {
  /** As `accounts.getMe` answers; null where the database does not answer in time: the shell then asks, and tells the person if that fails too. */
  me: Me | null;
  /** As the visitor gets it; null while it could never be read. */
  registry: ResolvedRegistry | null;
}

/** The shell's page at every page address, and its files. */
export function pageRoutes(services: Services, apps: BuiltApps, { registry, signer }: { registry: RegistryReader; signer: RegistrySigner }): FastifyPluginAsync {
  const web3auth = services.config.WEB3AUTH_CLIENT_ID !== undefined;

  async function readVisit(request: FastifyRequest, reply: FastifyReply): Promise<Visit> {
    async function read(): Promise<Visit> {
      const session = await findRequestSession(services, request, reply);
      const account = session?.account ?? null;
      const [me, resolved] = await Promise.all([presentMe(services, account), registry.resolve(account, session?.overrides)]);
      return { me, registry: resolved };
    }
    const found = await Promise.race([
      read().catch((error: unknown) => {
        request.log.warn({ err: error }, "A page was sent without its session.");
        return null;
      }),
      setTimeout(VISIT_PATIENCE_MS, null, { ref: false }),
    ]);
    return found ?? { me: null, registry: await registry.resolveKnown() };
  }

  /** The registry as it was when the page was sent, and the keys by which later ones are believed. */
  async function withRegistry(page: string, resolved: ResolvedRegistry | null, request: FastifyRequest): Promise<string> {
    try {
      const keyed = withData(page, "registry-keys", await signer.publicKeys());
      return resolved === null ? keyed : withData(keyed, "registry", await signer.sign(resolved));
    } catch (error) {
      request.log.warn({ err: error }, "A page was sent without the registry.");
      return page;
    }
  }

  async function sendPage(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const path = pathOf(request);
    if (MACHINE_PATHS.test(path) || FILE_LIKE.test(path) || !isNavigation(request)) throw new AppError("not-found", "There is nothing at this address.");
    const signsInElsewhere = web3auth && isUnder(path, "/sign-in");
    const page = await apps.page(signsInElsewhere);
    if (page === null) throw new AppError("unavailable", "AIWeb's pages are not built. Run npm start.");
    const { me, registry: resolved } = await readVisit(request, reply);
    const remotes = Object.values(resolved?.remotes ?? {});
    const remote = remotes.find((one) => one.status === "active" && one.routes.some((prefix) => isUnder(path, prefix)));
    // Where the registry cannot be read, any page may be a remote's.
    const known = resolved === null || path === "/" || [...SHELL_PAGES, ...remotes.flatMap(({ routes }) => routes)].some((prefix) => isUnder(path, prefix));
    const local = remotes.flatMap(({ versions }) => versions.flatMap((version) => (version.local ? [new URL(version.entryUrl).origin] : [])));
    const nonce = randomBytes(18).toString("base64");
    const files = remote === undefined ? [] : registry.firstFiles(remote.name, remote.versions[0]?.version ?? "", path);
    // the nonce first: what a person wrote is no place for it
    const named = withFirstFiles(withImportMap(page.html, page.digests, resolved), files).replaceAll(NONCE_PLACEHOLDER, nonce);
    const listed = await withRegistry(named, resolved, request);
    const whole = me === null ? listed : withData(listed, "session", me);
    reply
      .status(known ? 200 : 404)
      .headers({
        "content-type": "text/html; charset=utf-8",
        "cache-control": "no-store",
        "content-security-policy": pagePolicy(askedOrigin(services.config, request), nonce, { web3auth: signsInElsewhere, local }),
        // Web3Auth brings scripts from elsewhere that have no digest; those of ours are checked there too, by the import map.
        // And nobody knows the digests of what a publisher serves from their own machine, to their own browser: its scripts are refused unless the policy goes, which no origin can be excepted from.
        ...(signsInElsewhere || local.length > 0 ? {} : { "integrity-policy": "blocked-destinations=(script)" }),
        "cross-origin-opener-policy": web3auth ? "same-origin-allow-popups" : "same-origin",
      })
      .compress(whole);
    return reply;
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
    for (const file of ["favicon.ico", "favicon.svg", "robots.txt"]) {
      server.get(`/${file}`, (_request, reply) => reply.sendFile(file, { maxAge: "1d", immutable: false, cacheControl: true }));
    }
    server.get("/", sendPage);
    server.get("/*", sendPage);
  };
}
