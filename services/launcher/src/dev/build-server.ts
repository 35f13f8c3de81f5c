import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { extname, join, normalize } from "node:path";

/** What a build holds; anything else is not there. */
const TYPES: Record<string, string> = { ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".json": "application/json", ".svg": "image/svg+xml", ".png": "image/png", ".woff2": "font/woff2" };

export interface BuildServer {
  server: Server;
  /** Tells every page that shows the build of a new one. */
  built: () => void;
}

/**
 * Serves one build on this machine, to pages of the AIWeb at `origin` and to nobody else: a page of another site that
 * asks by a name that leads here, or from elsewhere, gets nothing.
 */
export function createBuildServer(folder: string, origin: string): BuildServer {
  const listeners = new Set<ServerResponse>();

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { headers, method } = request;
    const isOurs = /^(?:localhost|127\.0\.0\.1):\d+$/.test(headers.host ?? "") && (headers.origin === undefined || headers.origin === origin);
    response.setHeader("cache-control", "no-store");
    response.setHeader("vary", "origin");
    if (!isOurs) {
      response.writeHead(403).end();
      return;
    }
    response.setHeader("access-control-allow-origin", origin);
    // a public page that asks a private machine says so first (Private Network Access)
    response.setHeader("access-control-allow-private-network", "true");
    if (method === "OPTIONS") {
      response.writeHead(204).end();
      return;
    }
    const path = normalize(decodeURIComponent(new URL(request.url ?? "/", origin).pathname));
    if (path === "/builds") {
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.write(": open\n\n");
      listeners.add(response);
      response.on("close", () => listeners.delete(response));
      return;
    }
    const type = TYPES[extname(path)];
    const file = join(folder, path);
    const found = type === undefined ? undefined : await stat(file).catch(() => undefined);
    if (type === undefined || found?.isFile() !== true) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": type, "content-length": found.size });
    createReadStream(file).pipe(response);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(400).end());
  });
  return {
    server,
    built() {
      for (const listener of listeners) listener.write("event: built\ndata: {}\n\n");
    },
  };
}
