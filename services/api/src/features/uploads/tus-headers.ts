import type { FastifyReply, FastifyRequest } from "fastify";
import { AppError } from "@aiweb/contracts/errors/app-error";

export const TUS_VERSION = "1.0.0";
export const CHUNK_TYPE = "application/offset+octet-stream";
const LONGEST_NAME = 200;

/** Headers that every answer of the protocol carries. */
export function setTusHeaders(reply: FastifyReply): void {
  reply.headers({ "tus-resumable": TUS_VERSION, "cache-control": "no-store" });
}

/** What the server can do; for OPTIONS. */
export function setCapabilities(reply: FastifyReply, largestBytes: number): void {
  reply.headers({ "tus-version": TUS_VERSION, "tus-extension": "creation,expiration,termination", "tus-max-size": String(largestBytes) });
}

function oneHeader(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === "string" ? value : undefined;
}

/** A header that counts bytes. Throws `bad-request`. */
export function byteHeader(request: FastifyRequest, name: "upload-length" | "upload-offset"): number {
  const text = oneHeader(request, name) ?? "";
  const value = Number(text);
  if (!/^\d{1,16}$/.test(text) || !Number.isSafeInteger(value)) throw new AppError("bad-request", `The upload's ${name} header must be a number of bytes.`);
  return value;
}

export function speaksTus(request: FastifyRequest): boolean {
  return oneHeader(request, "tus-resumable") === TUS_VERSION;
}

/** The file's name from the upload's metadata: its last path segment, without control characters. */
export function fileName(request: FastifyRequest): string {
  const pairs = (oneHeader(request, "upload-metadata") ?? "").split(",").map((pair) => pair.trim().split(" "));
  const encoded = pairs.find(([key]) => key === "name")?.[1] ?? pairs.find(([key]) => key === "filename")?.[1];
  const name = Buffer.from(encoded ?? "", "base64")
    .toString("utf8")
    .replaceAll(/\p{Cc}/gu, "")
    .split(/[\\/]/)
    .at(-1)
    ?.trim();
  if (name === undefined || name === "") throw new AppError("bad-request", "Name the file in the upload's metadata.");
  return name.length > LONGEST_NAME ? name.slice(-LONGEST_NAME) : name;
}
