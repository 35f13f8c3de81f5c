import type { TRPCError } from "@trpc/server";
import { ZodError } from "zod";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { toAppError } from "@aiweb/service/error-reply";

/** What tRPC itself refuses before a procedure runs. */
const REFUSED_BY_TRPC = new Set<TRPCError["code"]>(["BAD_REQUEST", "PARSE_ERROR", "METHOD_NOT_SUPPORTED", "UNSUPPORTED_MEDIA_TYPE"]);

/** A tRPC error as ours. Input that does not fit is the caller's fault; any other schema that does not (stored rows, our own output) is ours. */
export function knownError(error: TRPCError): AppError {
  const { cause } = error;
  if (cause instanceof AppError) return cause;
  if (cause instanceof ZodError && error.code !== "BAD_REQUEST") return toAppError(new Error("A schema of ours does not fit.", { cause }));
  if (cause instanceof ZodError) return toAppError(cause);
  if (error.code === "NOT_FOUND") return new AppError("not-found", "There is no such call.", { cause: error });
  if (REFUSED_BY_TRPC.has(error.code)) return new AppError("bad-request", error.message, { cause: error });
  return toAppError(cause ?? error);
}
