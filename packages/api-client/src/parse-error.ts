/** What a page needs to know of a failure. */
export type ApiError = {
  /** A code of contracts/errors, or `offline` when no answer came, or `unknown`. */
  code: string;
  /** A sentence for the person. */
  message: string;
  /** Names the request in the server's log. */
  requestId: string | undefined;
  /** The input field it is about. */
  field: string | undefined;
  retryAfterSeconds: number | undefined;
};

function read(from: unknown, key: string): unknown {
  return typeof from === "object" && from !== null && key in from ? Reflect.get(from, key) : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function seconds(value: unknown): number | undefined {
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

/** Reads any error thrown by the client (or by `fetch`) into what a page shows. */
export function parseError(error: unknown): ApiError {
  const data = read(error, "data") ?? read(read(error, "shape"), "data");
  // `errorCode` is ours; `code` is tRPC's own word for the HTTP status
  const code = text(read(data, "errorCode"));
  const requestId = text(read(data, "requestId"));
  if (code !== undefined) {
    return {
      code,
      message: text(read(error, "message")) ?? "This did not work. Try again.",
      requestId,
      field: text(read(data, "field")),
      retryAfterSeconds: seconds(read(data, "retryAfterSeconds")),
    };
  }
  if (data === undefined || data === null) {
    const offline = isNetworkFailure(error);
    return {
      code: offline ? "offline" : "unknown",
      message: offline ? "AIWeb does not answer. Check the connection; nothing you entered is lost." : (text(read(error, "message")) ?? "This did not work. Try again."),
      requestId,
      field: undefined,
      retryAfterSeconds: undefined,
    };
  }
  return { code: "unknown", message: text(read(error, "message")) ?? "This did not work. Try again.", requestId, field: undefined, retryAfterSeconds: undefined };
}

/**
 * `fetch` rejects with a TypeError when no answer came at all, in each browser's own words; a development proxy
 * answers with text that is no JSON. A TypeError of a page's own code is neither.
 */
function isNetworkFailure(error: unknown): boolean {
  if (error instanceof Error && error.name === "TRPCClientError") {
    return error.cause instanceof TypeError || error.cause instanceof SyntaxError;
  }
  return error instanceof TypeError && /fetch|network|load failed|connection/i.test(error.message);
}
