import { DetailedError } from "tus-js-client";

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** What to tell the person about an upload that failed: the server's sentence where it gave one. */
export function parseUploadError(error: unknown): string {
  const body = error instanceof DetailedError ? error.originalResponse?.getBody() : undefined;
  if (body !== undefined && body !== "") {
    try {
      const parsed: unknown = JSON.parse(body);
      const inner = isRecord(parsed) ? parsed["error"] : undefined;
      if (isRecord(inner) && typeof inner["message"] === "string") return inner["message"];
    } catch {
      // Not ours: a proxy's page. The sentence below says what can be said.
    }
  }
  return "The connection broke off. What arrived is kept: try again to go on.";
}
