import type { IncomingHttpHeaders } from "node:http";
import { AppError } from "@aiweb/contracts/errors/app-error";

/** What a remote may consist of, and as what it is served. Pages are not among it: those are the shell's. */
const TYPES: Record<string, string> = {
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  json: "application/json; charset=utf-8",
  map: "application/json; charset=utf-8",
  svg: "image/svg+xml",
  png: "image/png",
  jpg: "image/jpeg",
  webp: "image/webp",
  avif: "image/avif",
  woff2: "font/woff2",
  wasm: "application/wasm",
  txt: "text/plain; charset=utf-8",
};

function kindOf(path: string): string {
  return /\.([a-z0-9]+)$/.exec(path.replace(/\.br$/, ""))?.[1] ?? "";
}

/** As what a remote's file is served. Throws `wrong-file-kind` for what no remote may consist of. */
export function remoteFileType(path: string): string {
  const type = TYPES[kindOf(path)];
  if (type === undefined) throw new AppError("wrong-file-kind", `${path} is no file that a remote can have: those are ${Object.keys(TYPES).join(", ")}.`);
  return type;
}

/** Scripts and style sheets, which the browser runs or applies only with the digest that the registry has. */
export function needsIntegrity(path: string): boolean {
  return /\.(?:js|css|wasm)$/.test(path);
}

/** Where a file of a remote is stored: by its content, apart from everything that users bring. */
export function remoteFileKey(sha256: string): string {
  return `remotes/${sha256}`;
}

/** Whether who asks takes an answer in this encoding. */
export function accepts(headers: IncomingHttpHeaders, encoding: "br" | "dcb"): boolean {
  return new RegExp(String.raw`\b${encoding}\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))`).test(headers["accept-encoding"]?.toString() ?? "");
}
