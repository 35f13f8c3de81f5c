import { execFile } from "node:child_process";
import { createHash, generateKeyPairSync, randomUUID, sign } from "node:crypto";
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { text } from "node:stream/consumers";
import { promisify } from "node:util";
import { initTRPC, tracked } from "@trpc/server";
import { createHTTPHandler } from "@trpc/server/adapters/standalone";

const types: Record<string, string> = { ".js": "text/javascript", ".css": "text/css", ".json": "application/json", ".svg": "image/svg+xml", ".woff2": "font/woff2", ".html": "text/html" };
const shell = join(import.meta.dirname, "../../../shell/dist");

/** What a test does to requests: answer by itself (true), or leave it to the server. */
export type Interference = (path: string, response: ServerResponse) => boolean | Promise<boolean>;

export type RemoteServer = {
  origin: string;
  requested: string[];
  interfere: Interference;
  signedIn: boolean;
  /** How many jobs are at work. */
  running: number;
  /** The last ids that the open event streams began with. */
  streams: (string | null)[];
  /** Sends a hint on a topic down every open stream. */
  emit(topic: string): void;
  /** Id of the last hint. */
  lastId: number;
  /** Ends every connection, as a restart of the server does. */
  breakConnections(): void;
  /** The fixture's digests, by path. */
  integrity: Record<string, string>;
  /** Changes the registry's record of the fixture. */
  record: Record<string, unknown>;
  /** Counts the registry's changes. */
  sequence: number;
  /** What pages told of how the fixture came up. */
  reports: unknown[];
  /** Batches of what remotes told of themselves. */
  told: unknown[];
  close(): Promise<void>;
};

type LiveState = { signedIn: boolean; running: number; streams: (string | null)[]; hints: EventTarget; lastId: number };

function createApi(server: LiveState) {
  const t = initTRPC.create({ sse: { ping: { enabled: true, intervalMs: 15_000 } } });
  const account = { id: randomUUID(), handle: "tester", handleChosen: true, name: null, address: "0x71C7656EC7ab88b098defB751B7401B5f6d8976F", isOperator: true, shipsRemotes: false, createdAt: new Date().toISOString() };
  const row = (topic: string) => tracked(String(server.lastId), { id: String(server.lastId), topic, payload: {}, at: new Date().toISOString() });
  const listenInput = (value: unknown) => value;
  const live = t.procedure.input(listenInput).subscription(async function* ({ input, signal }) {
    const last = typeof input === "object" && input !== null && "lastEventId" in input && typeof input.lastEventId === "string" ? input.lastEventId : null;
    server.streams.push(last);
    yield row("connected");
    for (;;) {
      const hint = await new Promise<string | undefined>((resolve) => {
        server.hints.addEventListener("hint", (event) => resolve(event instanceof CustomEvent ? String(event.detail) : undefined), { once: true, ...(signal === undefined ? {} : { signal }) });
        signal?.addEventListener("abort", () => resolve(undefined), { once: true });
      });
      if (hint === undefined) {
        return;
      }
      yield row(hint);
    }
  });
  return createHTTPHandler({
    basePath: "/trpc/",
    router: t.router({
      accounts: t.router({ getMe: t.procedure.query(() => ({ account: server.signedIn ? account : null, web3authClientId: null })) }),
      jobs: t.router({ list: t.procedure.query(() => ({ items: [], nextCursor: null, total: server.running, facets: { state: { running: server.running, succeeded: 7 } } })) }),
      live: t.router({ listen: live }),
    }),
  });
}

async function send(response: ServerResponse, file: string): Promise<void> {
  const bytes = await readFile(file).catch(() => undefined);
  if (bytes === undefined) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" }).end(bytes);
}

/** The digests of a folder's scripts and style sheets, by path, as publishing takes them. */
async function digestsOf(folder: string): Promise<Record<string, string>> {
  const paths = (await readdir(folder, { recursive: true })).filter((path) => /\.(?:js|css)$/.test(path));
  return Object.fromEntries(await Promise.all(paths.map(async (path) => [path, `sha384-${createHash("sha384").update(await readFile(join(folder, path))).digest("base64")}`])));
}

/** The shell and one remote built for tests, served as the api serves them, by a server that a test can upset. */
export async function startRemoteServer(): Promise<RemoteServer> {
  const folder = await mkdtemp(join(tmpdir(), "aiweb-fixture-remote-"));
  await promisify(execFile)(process.execPath, [join(import.meta.dirname, "fixture-remote/build.ts"), folder]);
  const built: Record<string, unknown> = JSON.parse(await readFile(join(folder, "remote.json"), "utf8"));
  const signing = generateKeyPairSync("ed25519");
  const keys = JSON.stringify([{ kid: "test", ...signing.publicKey.export({ format: "jwk" }) }]);

  const integrity = await digestsOf(folder);

  /** The registry as the api signs it. */
  function signedRegistry(): string {
    const { title, owner, hostApi, routes, navigation } = built;
    const version = { version: "1.0.0", publishedAt: new Date().toISOString(), manifestUrl: "/remotes/fixture/1.0.0/mf-manifest.json", entryUrl: "/remotes/fixture/1.0.0/remote-entry.js", hostApi, backEnd: "^1.0.0", source: "default", local: false, integrity };
    const fixture = { name: "fixture", title, owner, routes, navigation, status: "active", reason: null, storybook: null, bucket: null, versions: [version], ...server.record };
    const payload = JSON.stringify({ schemaVersion: 2, backEnd: "1.0.0", sequence: server.sequence, expiresAt: new Date(Date.now() + 60_000).toISOString(), keyId: "test", remotes: { fixture } });
    return JSON.stringify({ payload, signature: sign(null, Buffer.from(payload), signing.privateKey).toString("base64url"), keyId: "test" });
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname: path } = new URL(request.url ?? "/", "http://localhost");
    server.requested.push(path);
    if (await server.interfere(path, response)) {
      return;
    }
    if (path.startsWith("/trpc/")) {
      api(request, response);
    } else if (path === "/registry.json") {
      response.writeHead(200, { "content-type": "application/json" }).end(signedRegistry());
    } else if (path.startsWith("/remotes/fixture/")) {
      await send(response, join(folder, path.split("/").slice(4).join("/")));
    } else if (path.startsWith("/files/")) {
      response.writeHead(200, { "content-type": "text/plain" }).end("A file of the server.");
    } else if (path === "/internal/registry/loads") {
      server.reports.push(JSON.parse(await text(request)));
      response.writeHead(200, { "content-type": "application/json" }).end('{"counted":true}');
    } else if (path === "/internal/registry/telemetry") {
      server.told.push(JSON.parse(await text(request)));
      response.writeHead(200, { "content-type": "application/json" }).end('{"taken":1}');
    } else if (extname(path) === "") {
      const page = await readFile(join(shell, "index.html"), "utf8");
      response.writeHead(200, { "content-type": "text/html" }).end(page.replace("</head>", `<script type="application/json" id="registry-keys">${keys}</script></head>`));
    } else {
      await send(response, join(shell, path));
    }
  }

  const http = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const address = http.address();
  const server: RemoteServer & LiveState = {
    streams: [],
    hints: new EventTarget(),
    lastId: 1,
    emit(topic) {
      server.lastId += 1;
      server.hints.dispatchEvent(new CustomEvent("hint", { detail: topic }));
    },
    breakConnections: () => http.closeAllConnections(),
    origin: `http://localhost:${typeof address === "object" && address !== null ? address.port : 0}`,
    requested: [],
    interfere: () => false,
    signedIn: true,
    running: 0,
    integrity,
    record: {},
    sequence: 1,
    reports: [],
    told: [],
    async close() {
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
      await rm(folder, { recursive: true });
    },
  };
  const api = createApi(server);
  return server;
}
