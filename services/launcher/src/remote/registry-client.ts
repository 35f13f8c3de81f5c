import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";
import { deriveToken } from "@aiweb/service/derived-token";
import type { Target } from "./read-arguments.ts";
import { RemoteProblem } from "./remote-problem.ts";

/** Calls the registry of one AIWeb. */
export interface RegistryClient {
  /** Its address, without a slash at the end. */
  url: string;
  query: <T>(procedure: string, input: unknown, output: z.ZodType<T>) => Promise<T>;
  mutate: <T>(procedure: string, input: unknown, output: z.ZodType<T>) => Promise<T>;
  /** Sends a file's bytes, which must have this digest. */
  putFile: (sha256: string, bytes: Buffer) => Promise<void>;
  /** A file as it is served. */
  getFile: (path: string) => Promise<Buffer>;
}

const refusal = z.object({ error: z.object({ message: z.string(), data: z.object({ errorCode: z.string() }).optional(), code: z.unknown().optional() }) });
const answered = z.object({ result: z.object({ data: z.unknown() }) });
const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;
/** A file of 32 MiB over a slow line. */
const PATIENCE_MS = 120_000;

/** The key of an installation on this machine: whoever can read its secret key may ship everything to it. */
function installationKey(root: string, dataDirectory: string | null): string {
  const folder = resolve(dataDirectory === null ? root : process.cwd(), dataDirectory ?? (process.env["AIWEB_DATA_DIR"] || ".aiweb"));
  const given = process.env["AIWEB_SECRET_KEY"];
  try {
    const secret = given === undefined || given === "" ? readFileSync(join(folder, "keys", "secret.key"), "utf8").trim() : given;
    return deriveToken(Buffer.from(secret, "base64"), "publisher", "installation");
  } catch (error) {
    throw new RemoteProblem("no-key", `No AIWeb keeps its data in ${folder}. Start it (npm start), name its folder (--data-dir D), or set AIWEB_PUBLISHER_KEY.`, error);
  }
}

function keyFor(url: URL, root: string, dataDirectory: string | null): string {
  const given = process.env["AIWEB_PUBLISHER_KEY"];
  if (given !== undefined && given !== "") return given;
  if (!LOOPBACK.test(url.hostname)) throw new RemoteProblem("no-key", `Set AIWEB_PUBLISHER_KEY to a publisher key of ${url.origin}. One of its operators makes it: npm run remote -- key create NAME --name TEXT`);
  return installationKey(root, dataDirectory);
}

function addressOf(registry: string | null): URL {
  const text = registry ?? `http://localhost:${process.env["AIWEB_PORT"] || "4300"}`;
  if (!URL.canParse(text)) throw new RemoteProblem("usage", `${text} is no address. For example: --registry https://ai.example.org`);
  const url = new URL(text);
  if (url.protocol !== "https:" && !LOOPBACK.test(url.hostname)) throw new RemoteProblem("usage", `${url.origin} would be sent the key in the open. Use https.`);
  return url;
}

/** A client of the AIWeb that the request names. `root` is the workspace's folder. */
export function openRegistry(target: Pick<Target, "registry" | "dataDirectory">, root: string): RegistryClient {
  const url = addressOf(target.registry);
  return connect(url, keyFor(url, root, target.dataDirectory));
}

/** A client of the AIWeb that this process is a part of, at an address of this machine; the launcher hands its secret key over. */
export function openOwnRegistry(address: string, root: string): RegistryClient {
  return connect(new URL(address), installationKey(root, null));
}

function connect(url: URL, key: string): RegistryClient {
  async function ask(path: string, init: Omit<RequestInit, "headers"> & { headers?: Record<string, string> }): Promise<Response> {
    const address = new URL(path, url.origin);
    try {
      return await fetch(address, { ...init, headers: { ...init.headers, authorization: `Bearer ${key}` }, signal: AbortSignal.timeout(PATIENCE_MS) });
    } catch (error) {
      throw new RemoteProblem("unreachable", `Nothing answers at ${url.origin}. Start AIWeb there (npm start), or name another: --registry URL`, error);
    }
  }

  async function refuse(response: Response): Promise<never> {
    const body = await response.text();
    const parsed = refusal.safeParse(safeJson(body));
    if (!parsed.success) throw new RemoteProblem("refused", `${response.url} answered ${response.status}: ${body.slice(0, 300)}`);
    const { message, data, code } = parsed.data.error;
    throw new RemoteProblem(data?.errorCode ?? (typeof code === "string" ? code : "refused"), message);
  }

  async function read<T>(response: Response, output: z.ZodType<T>): Promise<T> {
    if (!response.ok) return await refuse(response);
    return output.parse(answered.parse(await response.json()).result.data);
  }

  return {
    url: url.origin,
    query: async (procedure, input, output) => await read(await ask(`/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`, {}), output),
    mutate: async (procedure, input, output) => await read(await ask(`/trpc/${procedure}`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(input) }), output),
    putFile: async (sha256, bytes) => {
      const response = await ask(`/internal/registry/files/${sha256}`, { method: "PUT", headers: { "content-type": "application/octet-stream" }, body: new Uint8Array(bytes) });
      if (!response.ok) await refuse(response);
      await response.arrayBuffer();
    },
    getFile: async (path) => {
      const response = await ask(path, { headers: { "accept-encoding": "identity" } });
      if (!response.ok) await refuse(response);
      return Buffer.from(await response.arrayBuffer());
    },
  };
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
