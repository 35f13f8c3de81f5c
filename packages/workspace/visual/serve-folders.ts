import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const TYPES: Record<string, string> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".json": "application/json", ".svg": "image/svg+xml", ".woff2": "font/woff2", ".png": "image/png" };

/** Serves folders at http://127.0.0.1:PORT/NAME/, for this machine alone and for as long as a sweep takes. */
export async function serveFolders(folders: ReadonlyMap<string, string>): Promise<{ url: string; close: () => void }> {
  const server = createServer((request, response) => {
    const [, name = "", ...rest] = new URL(request.url ?? "/", "http://local").pathname.split("/");
    const folder = folders.get(name);
    const file = folder === undefined ? undefined : join(folder, normalize(`/${rest.map(decodeURIComponent).join("/")}`));
    if (file === undefined || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream", "cache-control": "max-age=3600" });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server of the pictures has no port.");
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
