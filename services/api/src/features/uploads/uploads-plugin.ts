import { randomUUID } from "node:crypto";
import type { FastifyPluginAsync, FastifyRequest } from "fastify";
import { z } from "zod";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { uuid } from "@aiweb/contracts/ids";
import { deleteUpload } from "@aiweb/db/queries/upload/delete-upload";
import { findUpload } from "@aiweb/db/queries/upload/find-upload";
import { insertUpload } from "@aiweb/db/queries/upload/insert-upload";
import { sumStoredBytes } from "@aiweb/db/queries/upload/sum-stored-bytes";
import type { UploadRow } from "@aiweb/db/tables/upload.table";
import { requireAccount } from "../../request/request-session.ts";
import type { Services } from "../../trpc/context.ts";
import { MAXIMUM_OPEN_UPLOADS, MAXIMUM_STORED_BYTES, MAXIMUM_UPLOAD_BYTES } from "./limits.ts";
import { completeUpload, receiveChunk, uploadEnd } from "./receive-chunk.ts";
import { byteHeader, CHUNK_TYPE, fileName, setCapabilities, setTusHeaders, speaksTus, TUS_VERSION } from "./tus-headers.ts";
import { UploadLocks } from "./upload-locks.ts";

const parameters = z.object({ id: uuid });

/** Resumable uploads: tus 1.0 with creation, expiration and termination, under /uploads. */
export function uploadsPlugin(services: Services): FastifyPluginAsync {
  const { db, storage } = services;
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
      setCapabilities(reply);
      return await reply.status(204).send();
    });

    server.post("/uploads", async (request, reply) => {
      const account = await requireAccount(services, request);
      const bytes = byteHeader(request, "upload-length");
      const name = fileName(request);
      if (bytes > MAXIMUM_UPLOAD_BYTES) throw new AppError("too-large", `A file may have ${MAXIMUM_UPLOAD_BYTES / 2 ** 30} GiB at most.`);
      const stored = await sumStoredBytes(db, account.id);
      if (stored.openUploads >= MAXIMUM_OPEN_UPLOADS) throw new AppError("limit-reached", `You have ${MAXIMUM_OPEN_UPLOADS} uploads that are not used. Use or cancel some first.`);
      if (stored.bytes + bytes > MAXIMUM_STORED_BYTES) throw new AppError("limit-reached", `Your files would take more than ${MAXIMUM_STORED_BYTES / 2 ** 30} GiB. Delete a dataset first.`);
      const id = randomUUID();
      const upload = await insertUpload(db, { id, account_id: account.id, name, bytes, storage_key: `uploads/${id}`, expires_at: uploadEnd() });
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

    server.patch("/uploads/:id", { bodyLimit: MAXIMUM_UPLOAD_BYTES }, async (request, reply) => {
      if (request.headers["content-type"] !== CHUNK_TYPE) throw new AppError("wrong-file-kind", `Send the bytes as ${CHUNK_TYPE}.`);
      const given = byteHeader(request, "upload-offset");
      const { id } = await ownUpload(request);
      const offset = await locks.hold(id, async (signal) => {
        const upload = await ownUpload(request);
        if (given !== upload.upload_offset) throw new AppError("conflict", `The upload stands at byte ${upload.upload_offset}, not ${given}.`);
        if (given + Number(request.headers["content-length"] ?? 0) > upload.bytes) throw new AppError("too-large", "More bytes came than the upload announced. Start it again.");
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
