import type { Readable } from "node:stream";
import { z } from "zod";
import { AppError } from "@aiweb/contracts/errors/app-error";
import type { UpstreamAnswer } from "../upstreams/pools.ts";

/** Of an error's body, as much is read as a sentence may need. */
const READ_BYTES = 64 * 1024;
const LONGEST_MESSAGE = 600;

const message = z.string().trim().min(1).transform((text) => (text.length > LONGEST_MESSAGE ? `${text.slice(0, LONGEST_MESSAGE)}…` : text));
const errorObject = z.looseObject({ message, param: z.string().nullish(), code: z.union([z.string(), z.number()]).nullish() });
/** The shapes that providers use: `{error: {message}}`, `{error: "…"}`, `{message}`. */
const errorBody = z.union([
  z.object({ error: errorObject }).transform((body) => body.error),
  z.object({ error: message }).transform((body) => ({ message: body.error, param: null })),
  errorObject,
]);

async function readSome(body: Readable): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const part of body) {
      const chunk = Buffer.from(part);
      parts.push(chunk);
      bytes += chunk.length;
      if (bytes >= READ_BYTES) break;
    }
  } catch {
    // What came before the cut is enough to tell.
  }
  return Buffer.concat(parts).toString("utf8");
}

/** What a provider says went wrong; null when its words are not JSON of a known shape. */
export function readUpstreamError(text: string): { message: string; param?: string | null | undefined } | null {
  try {
    const parsed = errorBody.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Seconds of a Retry-After header, given in seconds or as a date. */
function retryAfter(header: string | string[] | undefined): { retryAfterSeconds?: number } {
  if (typeof header !== "string") return {};
  const seconds = /^\d+(\.\d+)?$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? { retryAfterSeconds: Math.max(0, Math.ceil(seconds)) } : {};
}

/** The error that an upstream's refusal means for the caller. Its words are passed on only where they are about the caller's own input. */
export async function failureOfAnswer(answer: UpstreamAnswer, speaker: string): Promise<AppError> {
  const { status } = answer;
  const text = await readSome(answer.body);
  const said = readUpstreamError(text);
  const cause = new Error(`${speaker} answered ${status}: ${text.slice(0, 2_000)}`);
  const after = retryAfter(answer.headers["retry-after"]);
  if (status === 429) return new AppError("upstream-limit", said === null ? `${speaker} takes no more requests right now. Wait a moment.` : `${speaker}: ${said.message}`, { cause, ...after });
  if (status === 401 || status === 403) {
    if (speaker !== "OpenAI" && speaker !== "Hugging Face") return new AppError("upstream-failed", `${speaker} refused AIWeb's own secret. Stop and start the deployment.`, { cause });
    return new AppError("needs-provider-key", `${speaker} refused the key (${status}). Check it in your profile, and that its account may use this model.`, { cause });
  }
  if (status === 404) return new AppError("model-cannot", said === null ? `${speaker} does not know this model, or no longer.` : `${speaker}: ${said.message}`, { cause, field: "model" });
  if (status === 413) return new AppError("too-large", `${speaker} does not take requests of this size.`, { cause });
  if (status >= 400 && status < 500) return new AppError("bad-request", said === null ? `${speaker} refused the request (${status}).` : said.message, { cause, ...(said?.param == null ? {} : { field: said.param }) });
  if (status === 503) return new AppError("unavailable", `${speaker} is not ready. Try again in a moment.`, { cause, ...after });
  return new AppError("upstream-failed", status >= 500 ? `${speaker} failed (${status}). Try again.` : `${speaker} answered with ${status}, which is no answer to this call.`, { cause, ...after });
}

const TIMEOUTS = new Set(["UND_ERR_HEADERS_TIMEOUT", "UND_ERR_BODY_TIMEOUT", "UND_ERR_CONNECT_TIMEOUT"]);

/** The error that a broken connection (or anything thrown on the way) means for the caller. */
export function failureOfThrown(error: unknown, speaker: string): AppError {
  if (error instanceof AppError) return error;
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
  if (TIMEOUTS.has(code)) return new AppError("upstream-timeout", `${speaker} was silent for too long. Try again.`, { cause: error });
  return new AppError("upstream-failed", `${speaker} cannot be reached, or broke off. Try again.`, { cause: error });
}
