import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import type { FastifyPluginAsync, FastifyRequest } from "fastify";
import { z } from "zod";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { sha256 } from "@aiweb/contracts/ids";
import { MOST_REMOTE_FILE_BYTES } from "@aiweb/contracts/registry/publish-remote";
import { remoteFilePath, remoteName, remoteVersionName } from "@aiweb/contracts/registry/remote-name";
import { insertRemoteFile } from "@aiweb/db/queries/remote-file/insert-remote-file";
import { listVersionFiles } from "@aiweb/db/queries/remote-version-file/list-version-files";
import { findRequestSession } from "../../request/request-session.ts";
import type { Services } from "../../trpc/context.ts";
import { requirePublisher } from "./publisher.ts";
import { createRemoteFileDeltas, dictionaryFor, offeredDictionary } from "./remote-file-deltas.ts";
import { accepts, remoteFileKey, remoteFileType } from "./remote-files.ts";

const IMMUTABLE = "public, max-age=31536000, immutable";
/** A worker takes its policy from its own file. */
const FILE_POLICY = "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";
/** Versions whose lists of files are kept in memory: each is a few KB, and none ever changes. */
const MOST_KNOWN = 100;

interface VersionFile {
  sha256: string;
  bytes: number;
}

const putParameters = z.object({ sha256 });
const getParameters = z.object({ name: remoteName, version: z.string(), "*": z.string() });

/** Takes the files of versions that are to be published, and serves those of published ones, each under its immutable address. */
export function remoteFileRoutes(services: Services): FastifyPluginAsync {
  const { db, storage } = services;
  const known = new Map<string, ReadonlyMap<string, VersionFile>>();
  const deltas = createRemoteFileDeltas(services);

  async function filesOf(name: string, version: string): Promise<ReadonlyMap<string, VersionFile> | null> {
    const id = `${name}@${version}`;
    const kept = known.get(id);
    if (kept !== undefined) return kept;
    const rows = await listVersionFiles(db, name, version);
    if (rows.length === 0) return null;
    const files = new Map(rows.map(({ path, ...file }) => [path, file]));
    const [oldest] = known.keys();
    if (known.size >= MOST_KNOWN && oldest !== undefined) known.delete(oldest);
    known.set(id, files);
    return files;
  }

  return async (server) => {
    await Promise.resolve();
    server.addContentTypeParser("application/octet-stream", { parseAs: "buffer", bodyLimit: MOST_REMOTE_FILE_BYTES }, (_request, body, done) => done(null, body));

    async function onlyPublishers(request: FastifyRequest): Promise<void> {
      const session = await findRequestSession(services, request);
      await requirePublisher(services, { account: session?.account ?? null, authorization: request.headers.authorization });
    }

    // Asked before the bytes are taken in.
    server.put("/internal/registry/files/:sha256", { onRequest: onlyPublishers }, async (request) => {
      const { sha256: declared } = putParameters.parse(request.params);
      const bytes = request.body;
      if (!Buffer.isBuffer(bytes)) throw new AppError("bad-request", "Send the bytes as application/octet-stream.");
      if (createHash("sha256").update(bytes).digest("hex") !== declared) throw new AppError("unavailable", "The bytes arrived damaged. Send them again.");
      await storage.put(remoteFileKey(declared), Readable.from([bytes]));
      await insertRemoteFile(db, { sha256: declared, sha384: createHash("sha384").update(bytes).digest("base64"), bytes: bytes.length });
      return { stored: true };
    });

    server.get("/remotes/:name/:version/*", async (request, reply) => {
      const { success, data } = getParameters.safeParse(request.params);
      // VERSION~2 is VERSION under another name: a browser remembers a failed import by its address, so a retry goes by a new one.
      const version = remoteVersionName.safeParse(data?.version.replace(/~\d{1,3}$/, ""));
      const files = success && version.success ? await filesOf(data.name, version.data) : null;
      if (!success || files === null) throw new AppError("not-found", "This version of the remote is not here. Reload the page.");
      const path = data["*"];
      const plain = remoteFilePath.safeParse(path).success ? files.get(path) : undefined;
      if (plain === undefined) throw new AppError("not-found", "This version of the remote has no such file.");
      const small = accepts(request.headers, "br") ? files.get(`${path}.br`) : undefined;
      const file = small ?? plain;
      const dictionary = offeredDictionary(request.headers);
      const delta = dictionary === undefined ? undefined : await deltas.find(plain, dictionary);
      const use = dictionaryFor(path);
      void reply.headers({
        "content-type": remoteFileType(path),
        "cache-control": IMMUTABLE,
        vary: "accept-encoding, available-dictionary",
        "content-security-policy": FILE_POLICY,
        ...(use === undefined ? {} : { "use-as-dictionary": use }),
      });
      if (delta !== undefined && delta.length < file.bytes) {
        return await reply.headers({ "content-encoding": "dcb", "content-length": delta.length }).send(delta);
      }
      return await reply
        .headers({ "content-length": file.bytes, ...(small === undefined ? {} : { "content-encoding": "br" }) })
        .send(await storage.read(remoteFileKey(file.sha256)));
    });
  };
}
