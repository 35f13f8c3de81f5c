import { http, HttpResponse } from "msw";
import type { RequestHandler } from "msw";
import type { AppError } from "@aiweb/contracts/errors/app-error";

/** A refusal of what the server answers beside tRPC, as it writes one; for `playApi`'s `beside`. */
export function refuseAt(path: string, error: AppError): RequestHandler {
  return http.all(path, () => HttpResponse.json({ error: { code: error.code, message: error.message, requestId: "7c1f0a2e" } }, { status: error.status }));
}
