import { createBrotliDecompress, createGunzip, createInflate, constants } from "node:zlib";
import { pipeline, type Readable } from "node:stream";
import { Pool } from "undici";
import type { UpstreamRequest } from "./port.ts";

export interface UpstreamAnswer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  /** Decompressed bytes. */
  body: Readable;
}

/** Sockets to one origin at most; further calls wait for one. */
const CONNECTIONS = 512;
const CONNECT_TIMEOUT_MS = 10_000;

/** Some providers compress in spite of being asked not to; each chunk is handed on as it comes. */
function decompressed(body: Readable, encoding: string | string[] | undefined): Readable {
  const flush = { flush: constants.Z_SYNC_FLUSH };
  const unpack = encoding === "gzip" ? createGunzip(flush) : encoding === "deflate" ? createInflate(flush) : encoding === "br" ? createBrotliDecompress({ flush: constants.BROTLI_OPERATION_FLUSH }) : null;
  // What breaks reaches the reader through the stream itself.
  return unpack === null ? body : pipeline(body, unpack, () => undefined);
}

/** How long an upstream may be silent: one that streams, and one that sends its answer whole, with nothing before its end. */
export interface Silence {
  streamMs: number;
  wholeMs: number;
}

/** One pool of connections per origin. It follows no redirect, so a key never reaches another host. */
export class UpstreamPools {
  readonly #pools = new Map<string, Pool>();
  readonly #silence: Silence;

  constructor(silence: Silence) {
    this.#silence = silence;
  }

  async post(request: UpstreamRequest, signal: AbortSignal): Promise<UpstreamAnswer> {
    const url = new URL(request.url);
    const silenceMs = request.body["stream"] === true ? this.#silence.streamMs : this.#silence.wholeMs;
    const answer = await this.#pool(url.origin).request({
      method: "POST",
      path: url.pathname + url.search,
      headers: { "content-type": "application/json", "accept-encoding": "identity", ...request.headers },
      body: JSON.stringify(request.body),
      signal,
      headersTimeout: silenceMs,
      bodyTimeout: silenceMs,
    });
    return { status: answer.statusCode, headers: answer.headers, body: decompressed(answer.body, answer.headers["content-encoding"]) };
  }

  #pool(origin: string): Pool {
    const known = this.#pools.get(origin);
    if (known !== undefined) return known;
    const pool = new Pool(origin, { connections: CONNECTIONS, connectTimeout: CONNECT_TIMEOUT_MS });
    this.#pools.set(origin, pool);
    return pool;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#pools.values()].map((pool) => pool.destroy()));
  }
}
