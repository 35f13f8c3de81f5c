import type { TRPCError } from "@trpc/server";
import type { AppError } from "@aiweb/contracts/errors/app-error";

const CODE_BY_STATUS: Record<number, TRPCError["code"]> = {
  400: "BAD_REQUEST",
  401: "UNAUTHORIZED",
  403: "FORBIDDEN",
  404: "NOT_FOUND",
  409: "CONFLICT",
  413: "PAYLOAD_TOO_LARGE",
  415: "UNSUPPORTED_MEDIA_TYPE",
  422: "UNPROCESSABLE_CONTENT",
  429: "TOO_MANY_REQUESTS",
  500: "INTERNAL_SERVER_ERROR",
  502: "BAD_GATEWAY",
  503: "SERVICE_UNAVAILABLE",
  504: "GATEWAY_TIMEOUT",
};

/** tRPC's name for the status that an AppError travels under. */
export function trpcCodeOf(error: AppError): TRPCError["code"] {
  return CODE_BY_STATUS[error.status] ?? "INTERNAL_SERVER_ERROR";
}
