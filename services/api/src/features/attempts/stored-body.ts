import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { sha256 } from "@aiweb/contracts/ids";
import type { Storage } from "@aiweb/storage/port";

/** Bodies of bytes reach their route as they come, instead of being gathered in memory. */
export function passBodyThrough(server: FastifyInstance): void {
  server.addContentTypeParser(["application/octet-stream", "application/x-tar"], (_request, body, done) => done(null, body));
}

/** The digest that a sender says its body has. */
export function declaredSha256(request: FastifyRequest): string {
  return z.object({ "x-sha256": sha256 }).parse(request.headers)["x-sha256"];
}

/** Stores a body under a key that names its digest. What arrived differently does not stay, and may be sent again. */
export async function storeBody(storage: Storage, key: string, request: FastifyRequest): Promise<{ bytes: number; sha256: string }> {
  const declared = declaredSha256(request);
  if (!(request.body instanceof Readable)) throw new AppError("bad-request", "Send the bytes as application/octet-stream.");
  const stored = await storage.put(key, request.body);
  if (stored.sha256 !== declared) {
    await storage.remove(key);
    throw new AppError("unavailable", "The bytes arrived damaged. Send them again.");
  }
  return stored;
}

/** Answers with a stored file. */
export async function sendStored(storage: Storage, key: string, reply: FastifyReply): Promise<FastifyReply> {
  const bytes = await storage.size(key);
  if (bytes === null) throw new AppError("not-found", "That file is not stored here any more.");
  return reply.header("content-type", "application/octet-stream").header("content-length", bytes).send(await storage.read(key));
}
