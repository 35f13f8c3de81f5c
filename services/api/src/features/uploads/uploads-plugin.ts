import { randomUUID } from "node:crypto";
import type { FastifyPluginAsync, FastifyRequest } from "fastify";
import { z } from "zod";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { uuid } from "@aiweb/contracts/ids";
import { deleteUpload } from "@aiweb/db/queries/upload/delete-upload";
import { findUpload } from "@aiweb/db/queries/upload/find-upload";
import { insertUpload } from "@aiweb/db/queries/upload/insert-upload";
import type { UploadRow } from "@aiweb/db/tables/upload.table";
import { checkStorage, holdAccount, inGib } from "../../request/account-limits.ts";
import type { Storage } from "@aiweb/storage/port";
import { requireAccount } from "../../request/request-session.ts";
import type { Services } from "../../trpc/context.ts";
import { completeUpload, receiveChunk, uploadEnd } from "./receive-chunk.ts";
import { byteHeader, CHUNK_TYPE, fileName, setCapabilities, setTusHeaders, speaksTus, TUS_VERSION } from "./tus-headers.ts";
import { UploadLocks } from "./upload-locks.ts";

/** Bytes that the disk keeps free for everything else that runs on it. */
const KEPT_FREE = 2 * 2 ** 30;

/** Asked for the whole file when it is announced, and again for each piece: other uploads are on their way too. */
async function checkRoom(storage: Storage, bytes: number): Promise<void> {
  const free = await storage.freeBytes();
  if (free !== null && free - bytes < KEPT_FREE) throw new AppError("unavailable", `The disk of this AIWeb has no room for the file: ${inGib(Math.max(0, free))} GiB are free, of which ${inGib(KEPT_FREE)} GiB stay so. Free some space, then try again.`);
}

const parameters = z.object({ id: uuid });

/** Resumable uploads: tus 1.0 with creation, expiration and termination, under /uploads. */
export function uploadsPlugin(services: Services): FastifyPluginAsync {
  const { db, storage } = services;
  const { limits } = services.config;
  const locks = new UploadLocks();

  async function ownUpload(request: FastifyRequest): Promise<UploadRow> {
    const account = await requireAccount(services, request);
    const { success, data } = parameters.safeParse(request.params);
    const upload = success ? await findUpload(db, account.id, data.id) : undefined;
    if (upload === undefined || upload.expires_at < new Date()) throw new AppError("not-found", "There is no such upload any more. Start it again.");
    return upload;
  }

  return async (server) => {
    // The body is read by the route itself, piece by piece.
    server.addContentTypeParser(CHUNK_TYPE, (_request, _payload, done) => done(null));
    server.addHook("onRequest", async (request, reply) => {
      setTusHeaders(reply);
      if (request.method === "OPTIONS" || speaksTus(request)) return;
      await reply.status(412).header("tus-version", TUS_VERSION).send();
    });

    server.options("/uploads", async (_request, reply) => {
      setCapabilities(reply, limits.uploadBytes);
      return await reply.status(204).send();
    });

    server.post("/uploads", async (request, reply) => {
      const account = await requireAccount(services, request);
      const bytes = byteHeader(request, "upload-length");
      const name = fileName(request);
      if (bytes > limits.uploadBytes) throw new AppError("too-large", `A file may have ${inGib(limits.uploadBytes)} GiB at most.`);
      await checkRoom(storage, bytes);
      const id = randomUUID();
      const upload = await db.transaction().execute(async (tx) => {
        await holdAccount(tx, account.id);
        const announced = await insertUpload(tx, { id, account_id: account.id, name, bytes, storage_key: `uploads/${id}`, expires_at: uploadEnd() });
        await checkStorage(tx, limits, account.id);
        return announced;
      });
      if (bytes === 0) await completeUpload(services, upload);
      return await reply.status(201).headers({ location: `/uploads/${id}`, "upload-expires": upload.expires_at.toUTCString() }).send();
    });

    server.head("/uploads/:id", async (request, reply) => {
      const { id } = await ownUpload(request);
      await locks.settle(id);
      const upload = await ownUpload(request);
      // The last byte came, but not the digest: the process ended in between.
      if (upload.upload_offset === upload.bytes && upload.completed_at === null) await locks.hold(id, () => completeUpload(services, upload));
      return await reply.status(200).headers({ "upload-offset": String(upload.upload_offset), "upload-length": String(upload.bytes), "upload-expires": upload.expires_at.toUTCString() }).send();
    });

    server.patch("/uploads/:id", { bodyLimit: limits.uploadBytes }, async (request, reply) => {
      if (request.headers["content-type"] !== CHUNK_TYPE) throw new AppError("wrong-file-kind", `Send the bytes as ${CHUNK_TYPE}.`);
      const given = byteHeader(request, "upload-offset");
      const { id } = await ownUpload(request);
      const offset = await locks.hold(id, async (signal) => {
        const upload = await ownUpload(request);
        if (given !== upload.upload_offset) throw new AppError("conflict", `The upload stands at byte ${upload.upload_offset}, not ${given}.`);
        const announced = Number(request.headers["content-length"] ?? upload.bytes - given);
        if (given + announced > upload.bytes) throw new AppError("too-large", "More bytes came than the upload announced. Start it again.");
        await checkRoom(storage, announced);
        // A dead connection sends no end: whoever takes over closes it.
        signal.addEventListener("abort", () => request.raw.destroy(), { once: true });
        return await receiveChunk(services, upload, request.raw, signal);
      });
      return await reply.status(204).header("upload-offset", String(offset)).send();
    });

    server.delete("/uploads/:id", async (request, reply) => {
      const { id, storage_key: key } = await ownUpload(request);
      await locks.settle(id);
      if (await deleteUpload(db, id)) await storage.remove(key);
      return await reply.status(204).send();
    });
  };
}
