import { DetailedError } from "tus-js-client";
import { isReadable, UNREADABLE_FILE } from "../unreadable-file.ts";

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** The server's sentence; undefined where it gave none. */
function sentenceOf(error: DetailedError): string | undefined {
  try {
    const parsed: unknown = JSON.parse(error.originalResponse?.getBody() ?? "");
    const inner = isRecord(parsed) ? parsed["error"] : undefined;
    return isRecord(inner) && typeof inner["message"] === "string" ? inner["message"] : undefined;
  } catch {
    // Not ours: a proxy's page, or nothing.
    return undefined;
  }
}

export type UploadProblem =
  /** There is no connection: it goes on when it is back, whenever that is. */
  | { kind: "cut" }
  /** May pass in a moment: another tab's write, a fault of the server. */
  | { kind: "passing"; message: string }
  | { kind: "final"; message: string };

/** What a try of an upload failed at, and what to tell the person: the server's sentence where it gave one. */
export async function parseUploadError(error: unknown, file: File): Promise<UploadProblem> {
  // To the browser's requests a file that is gone looks like a cut.
  if (!(await isReadable(file))) return { kind: "final", message: UNREADABLE_FILE };
  if (!(error instanceof DetailedError)) return { kind: "final", message: "The file could not be sent. Choose it again." };
  if (error.originalResponse === null) return { kind: "cut" };
  const status = error.originalResponse.getStatus();
  const sentence = sentenceOf(error);
  // Without a word of ours: what stands before a server that is away answers in its place.
  if (sentence === undefined && status >= 502 && status <= 504) return { kind: "cut" };
  const message = sentence ?? "The server did not take the file. What arrived is kept: try again to go on.";
  return { kind: status === 409 || status === 423 || status === 500 ? "passing" : "final", message };
}
