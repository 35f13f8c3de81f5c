import type { AppError } from "@aiweb/contracts/errors/app-error";

/** An error as OpenAI's clients read it, with our code. */
export interface OpenAiError {
  error: { message: string; type: string; param: string | null; code: string };
}

const TYPE_BY_STATUS: Record<number, string> = { 401: "authentication_error", 403: "permission_error", 429: "rate_limit_error" };

/** Puts an error into OpenAI's shape. */
export function openAiError(error: AppError): OpenAiError {
  const type = TYPE_BY_STATUS[error.status] ?? (error.status >= 500 ? "api_error" : "invalid_request_error");
  return { error: { message: error.message, type, param: error.field ?? null, code: error.code } };
}
