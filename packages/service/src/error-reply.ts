import type { FastifyReply, FastifyRequest } from "fastify";
import { ZodError } from "zod";
import { AppError } from "@aiweb/contracts/errors/app-error";

/** What the file system and Postgres say when there is no room left. Postgres's 58030 is any fault of input or output. */
function isFullDisk(error: unknown): boolean {
  if (!(error instanceof Error) || !("code" in error)) return false;
  return error.code === "ENOSPC" || error.code === "EDQUOT" || error.code === "53100" || (error.code === "58030" && /No space left|quota/i.test(error.message));
}

/** Any thrown thing as an AppError: ours as they are, bad input named by field, everything else `internal` with its cause kept for the log. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof ZodError) {
    const issue = error.issues[0];
    return new AppError("invalid-input", issue?.message ?? "The input does not fit.", { cause: error, field: issue?.path.join(".") ?? "" });
  }
  if (isFullDisk(error)) return new AppError("unavailable", "The disk is full. Free some space, then try again.", { cause: error });
  const status = error instanceof Error && "statusCode" in error && typeof error.statusCode === "number" ? error.statusCode : 500;
  if (status === 413) return new AppError("too-large", "That is larger than this address takes.", { cause: error });
  if (status >= 400 && status < 500) return new AppError("bad-request", error instanceof Error ? error.message : "The request cannot be read.", { cause: error });
  return new AppError("internal", "Something went wrong on our side. Try again; if it stays, tell the operator the request id.", { cause: error });
}

/** Sends an error as `{error: {code, message, field?, requestId}}` under its status; logs causes of server faults. */
export function sendError(request: FastifyRequest, reply: FastifyReply, error: unknown): FastifyReply {
  const known = toAppError(error);
  if (known.status >= 500) request.log.error({ err: known.cause ?? known, code: known.code }, known.message);
  if (known.retryAfterSeconds !== undefined) reply.header("retry-after", String(Math.ceil(known.retryAfterSeconds)));
  return reply.status(known.status).send({ error: { code: known.code, message: known.message, field: known.field, requestId: request.id } });
}
