import { once } from "node:events";
import type { ServerResponse } from "node:http";
import type { FastifyReply } from "fastify";
import type { AppError } from "@aiweb/contracts/errors/app-error";
import { openAiError } from "../errors/openai-error.ts";

/** The caller's end of a stream. Nothing is sent before the first write, so that until then an error has its own status. */
export class ClientStream {
  readonly #reply: FastifyReply;
  readonly #raw: ServerResponse;
  readonly #signal: AbortSignal;
  #open = false;
  /** Since when a write waits for a slow reader; null while none does. */
  blockedSince: number | null = null;
  lastWriteAt = performance.now();
  bytes = 0;

  constructor(reply: FastifyReply, signal: AbortSignal) {
    this.#reply = reply;
    this.#raw = reply.raw;
    this.#signal = signal;
  }

  get open(): boolean {
    return this.#open;
  }

  /** Writes and waits while the reader is behind. Rejects when the caller leaves. */
  async write(text: string): Promise<void> {
    this.#begin();
    this.lastWriteAt = performance.now();
    this.bytes += Buffer.byteLength(text);
    if (this.#raw.write(text) || this.#raw.destroyed) return;
    this.blockedSince = performance.now();
    try {
      await once(this.#raw, "drain", { signal: this.#signal });
    } finally {
      this.blockedSince = null;
    }
  }

  async event(data: string): Promise<void> {
    await this.write(`data: ${data}\n\n`);
  }

  /** A comment: keeps proxies and clients from taking silence for death. */
  comment(text: string): void {
    if (this.blockedSince !== null || this.#raw.destroyed) return;
    this.#begin();
    this.lastWriteAt = performance.now();
    this.#raw.write(`: ${text}\n\n`);
  }

  end(): void {
    this.#raw.end("data: [DONE]\n\n");
  }

  /** Ends with the error as its last event: never a bare end. */
  fail(error: AppError): void {
    this.#raw.end(`data: ${JSON.stringify(openAiError(error))}\n\n`);
  }

  destroy(): void {
    this.#raw.destroy();
  }

  #begin(): void {
    if (this.#open) return;
    this.#open = true;
    this.#reply.hijack();
    for (const [name, value] of Object.entries(this.#reply.getHeaders())) if (value !== undefined) this.#raw.setHeader(name, value);
    this.#raw.writeHead(200, { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-cache, no-transform", "x-accel-buffering": "no" });
  }
}
