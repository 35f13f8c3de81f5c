import { ERROR_STATUS, type ErrorCode } from "./codes.ts";

/**
 * An error a person may see: a stable code, and a sentence that says what to do.
 * What only the log may hold goes into `cause`.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  /** The input field it is about, as a path (`datasets.0.mapping`), where there is one. */
  readonly field: string | undefined;
  /** Seconds after which trying again makes sense, where that is known. */
  readonly retryAfterSeconds: number | undefined;

  constructor(code: ErrorCode, message: string, options: { cause?: unknown; field?: string; retryAfterSeconds?: number } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.field = options.field;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }

  /** HTTP status that the code travels under. */
  get status(): number {
    return ERROR_STATUS[this.code];
  }
}
