import { Agent, request, type Dispatcher } from "undici";
import type { z } from "zod";
import { RayError } from "./ray-error.ts";

const LARGEST_ANSWER_BYTES = 8 * 1024 * 1024;

export interface RayHttpOptions {
  /** Ray's dashboard. */
  url: string;
  token: string;
  timeoutMs?: number;
}

/** HTTP to Ray's dashboard: with its token, without redirects (the token would follow), with a limit on time and size. */
export class RayHttp {
  readonly #url: string;
  readonly #token: string;
  readonly #timeoutMs: number;
  readonly #agent: Agent;

  constructor(options: RayHttpOptions) {
    this.#url = options.url.replace(/\/+$/, "");
    this.#token = options.token;
    this.#timeoutMs = options.timeoutMs ?? 10_000;
    this.#agent = new Agent({ connect: { timeout: 3_000 }, connections: 8 });
  }

  async json<T>(schema: z.ZodType<T>, method: Dispatcher.HttpMethod, path: string, body?: unknown, options: { timeoutMs?: number } = {}): Promise<T> {
    const text = await this.send(method, path, body === undefined ? undefined : Buffer.from(JSON.stringify(body)), { ...options, contentType: "application/json" });
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch (cause) {
      throw new RayError("not-ray", text, { cause });
    }
    const parsed = schema.safeParse(value);
    if (!parsed.success) throw new RayError("not-ray", text, { cause: parsed.error });
    return parsed.data;
  }

  /** The body of a 2xx answer; everything else is a RayError. */
  async send(method: Dispatcher.HttpMethod, path: string, body?: Buffer, options: { contentType?: string; timeoutMs?: number } = {}): Promise<string> {
    const { contentType = "application/octet-stream", timeoutMs = this.#timeoutMs } = options;
    const signal = AbortSignal.timeout(timeoutMs);
    let status: number;
    let text: string;
    try {
      const response = await request(`${this.#url}${path}`, {
        method,
        dispatcher: this.#agent,
        signal,
        headersTimeout: timeoutMs,
        bodyTimeout: timeoutMs,
        headers: { authorization: `Bearer ${this.#token}`, ...(body === undefined ? {} : { "content-type": contentType }) },
        ...(body === undefined ? {} : { body }),
      });
      status = response.statusCode;
      text = await readLimited(response.body);
    } catch (cause) {
      if (cause instanceof RayError) throw cause;
      throw new RayError("unreachable", cause instanceof Error ? cause.message : String(cause), { cause });
    }
    if (status >= 200 && status < 300) return text;
    if (status === 401 || status === 403) throw new RayError("token-refused", text);
    if (status === 404) throw new RayError("not-found", text);
    if (status >= 500) throw new RayError("server-error", text);
    if (status >= 400) throw new RayError("bad-request", text);
    throw new RayError("not-ray", `status ${status}`);
  }

  async close(): Promise<void> {
    await this.#agent.destroy();
  }
}

async function readLimited(body: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of body) {
    bytes += part.length;
    if (bytes > LARGEST_ANSWER_BYTES) throw new RayError("not-ray", "an answer beyond all measure");
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}
