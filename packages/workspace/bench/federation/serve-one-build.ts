import { existsSync, readFileSync } from "node:fs";
import { createServer, request, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";
import { pipeline } from "node:stream";
import { brotliCompressSync, constants } from "node:zlib";
import { z } from "zod";
import type { OneBuild } from "./build-one.ts";

/** Sources that a page of this path needs beside the shell's, as far as the server can know: the product names those in the page too. */
export type SourcesOf = (path: string) => readonly string[];

const types: Record<string, string> = { ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".woff2": "font/woff2", ".svg": "image/svg+xml" };
const registry = z.object({ remotes: z.record(z.string(), z.looseObject({ versions: z.array(z.looseObject({ entryUrl: z.string(), integrity: z.record(z.string(), z.string()) })) })) }).loose();
const signed = z.looseObject({ payload: z.string() });

const writtenBy = (id: string) => new RegExp(`(<script type="application/json" id="${id}">)(.*?)(</script>)`);

/** The registry without the digests of remotes' files, which one build has no use for: but for the entry's, without which the shell loads nothing. */
function withoutDigests(written: string): string {
  const { payload, ...rest } = signed.parse(JSON.parse(written));
  const parsed = registry.parse(JSON.parse(payload));
  for (const { versions } of Object.values(parsed.remotes)) {
    for (const version of versions) {
      const entry = version.entryUrl.slice(version.entryUrl.lastIndexOf("/") + 1);
      version.integrity = Object.fromEntries(Object.entries(version.integrity).filter(([path]) => path === entry));
    }
  }
  return JSON.stringify({ ...rest, payload: JSON.stringify(parsed) }).replaceAll("<", String.raw`\u003c`);
}

/** The entries' digests by address: the page's map names them, so that the shell adds no second one. */
function entriesOf(written: string): Record<string, string> {
  const { remotes } = registry.parse(JSON.parse(signed.parse(JSON.parse(written)).payload));
  return Object.fromEntries(Object.values(remotes).flatMap(({ versions }) => versions.flatMap(({ entryUrl, integrity }) => Object.values(integrity).map((digest) => [entryUrl, digest]))));
}

/** The variant's page with all that AIWeb's server writes into its own: nonce, digests, first files, registry and session. */
function pageOf(build: OneBuild, aiwebPage: string, { nonce, sources }: { nonce: string; sources: readonly string[] }): string {
  const data = new Map(["registry-keys", "registry", "session"].map((id) => [id, writtenBy(id).exec(aiwebPage)?.[2] ?? "null"]));
  const listed = withoutDigests(data.get("registry") ?? "null");
  data.set("registry", listed);
  const own = new Set([...build.html.matchAll(/ (?:src|href)="([^"]+)"/g)].map(([, url = ""]) => url));
  const links = build.filesOf(sources).filter((url) => !own.has(url)).map((url) => `<link rel="${url.endsWith(".css") ? "stylesheet" : "modulepreload"}" crossorigin integrity="${build.digests[url] ?? ""}" href="${url}">`);
  const map = `<script type="importmap" nonce="${nonce}">${JSON.stringify({ integrity: { ...build.digests, ...entriesOf(listed) } })}</script>`;
  const written = [...data].map(([id, json]) => `<script type="application/json" id="${id}">${json}</script>`);
  return build.html
    .replaceAll(/ (?:src|href)="(\/assets\/[^"]+)"/g, (whole, url: string) => (build.digests[url] === undefined ? whole : `${whole} integrity="${build.digests[url]}"`))
    .replace('<script type="module"', () => `${map}<script type="module"`)
    .replace("</head>", () => `${links.join("")}${written.join("")}</head>`)
    .replaceAll("__CSP_NONCE__", nonce);
}

async function textOf(message: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part);
  return Buffer.concat(parts).toString("utf8");
}

/** Of one connection, not of what is sent over it. */
const hop = new Set(["connection", "keep-alive", "transfer-encoding"]);

/** AIWeb's origin in policies and addresses, as the browser knows it here. */
function renamed(headers: IncomingHttpHeaders, from: string, to: string): Record<string, string | string[]> {
  return Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (value === undefined || hop.has(name) ? [] : [[name, typeof value === "string" ? value.replaceAll(from, to) : value]])));
}

/** Serves an AIWeb at another port, with pages and files of the one build. What it adds of its own, a millisecond or two, is on the side of the one build. */
export async function serveOneBuild(aiweb: string, { build, sourcesOf }: { build: OneBuild; sourcesOf: SourcesOf }): Promise<{ url: string; stop: () => void }> {
  const { host } = new URL(aiweb);
  let url = "";

  function forward(incoming: IncomingMessage, answer: (message: IncomingMessage) => void, encoding?: string): void {
    const { origin, referer } = incoming.headers;
    const { connection: _connection, ...asked } = incoming.headers;
    const headers = { ...asked, host, ...(origin === undefined ? {} : { origin: aiweb }), ...(referer === undefined ? {} : { referer: referer.replace(url, aiweb) }), ...(encoding === undefined ? {} : { "accept-encoding": encoding }) };
    const outgoing = request(new URL(incoming.url ?? "/", aiweb), { agent: false, method: incoming.method ?? "GET", headers }, answer);
    outgoing.on("error", (error) => {
      process.stderr.write(`${incoming.url}: ${error.message}\n`);
      incoming.destroy();
    });
    incoming.pipe(outgoing);
  }

  function sendFile(path: string, response: ServerResponse): void {
    const file = join(build.folder, path);
    const small = existsSync(`${file}.br`);
    const bytes = readFileSync(small ? `${file}.br` : file);
    const type = types[/\.\w+$/.exec(path)?.[0] ?? ""] ?? "application/octet-stream";
    response.writeHead(200, { "content-type": type, "content-length": bytes.length, "cache-control": "public, max-age=31536000, immutable", "x-content-type-options": "nosniff", "cross-origin-resource-policy": "same-origin", ...(small ? { "content-encoding": "br", vary: "accept-encoding" } : {}) });
    response.end(bytes);
  }

  function sendPage(incoming: IncomingMessage, response: ServerResponse, sources: readonly string[]): void {
    const respond = async (message: IncomingMessage) => {
      const nonce = /'nonce-([^']+)'/.exec(message.headers["content-security-policy"]?.toString() ?? "")?.[1] ?? "";
      const page = pageOf(build, await textOf(message), { nonce, sources });
      const bytes = brotliCompressSync(page, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
      response.writeHead(message.statusCode ?? 200, { ...renamed(message.headers, aiweb, url), "content-encoding": "br", "content-length": bytes.length });
      response.end(bytes);
    };
    const failed = (error: unknown) => {
      process.stderr.write(`The variant's page could not be made: ${String(error)}\n`);
      response.destroy();
    };
    forward(incoming, (message) => void respond(message).catch(failed), "identity");
  }

  const server = createServer((incoming, response) => {
    const { pathname } = new URL(incoming.url ?? "/", aiweb);
    if (pathname.startsWith("/assets/")) return sendFile(pathname, response);
    if (incoming.headers["sec-fetch-dest"] === "document") return sendPage(incoming, response, sourcesOf(pathname));
    return forward(incoming, (message) => {
      if (response.destroyed) return void message.destroy();
      response.writeHead(message.statusCode ?? 502, renamed(message.headers, aiweb, url));
      // who goes away leaves the event stream too
      pipeline(message, response, () => message.destroy());
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  url = `http://localhost:${typeof address === "object" ? address?.port : ""}`;
  return { url, stop: () => { server.closeAllConnections(); server.close(); } };
}
