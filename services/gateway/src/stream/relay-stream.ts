import type { Readable } from "node:stream";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { readEventStream } from "@aiweb/service/event-stream";
import { countUsage, type CallRecord } from "../calls/call-record.ts";
import { readUpstreamError } from "../calls/upstream-failure.ts";
import type { UpstreamAnswer } from "../upstreams/pools.ts";
import type { ModelCall, UpstreamRequest } from "../upstreams/port.ts";
import { chunkForCaller, hasContent, hasFinished, readChunk } from "./chunk.ts";
import type { ClientStream } from "./client-stream.ts";

/** How long what follows the end is read, so that the connection can be used again. */
const REST_MS = 1_000;

export interface RelayContext {
  request: UpstreamRequest;
  call: ModelCall;
  record: CallRecord;
}

/** The body's bytes; it stays open when its reader stops early. */
async function* watched(body: Readable, onBytes: () => void): AsyncGenerator<Uint8Array> {
  for await (const part of body.iterator({ destroyOnReturn: false })) {
    onBytes();
    yield part;
  }
}

function dropRest(body: Readable): void {
  const timer = setTimeout(() => body.destroy(), REST_MS);
  body.once("close", () => clearTimeout(timer));
  body.once("error", () => undefined);
  body.resume();
}

/**
 * Passes a stream on, event by event, until the model has finished. Throws what broke it: a stream that ends before the
 * model said so is cut, whatever its last byte.
 */
export async function relayStream(client: ClientStream, answer: UpstreamAnswer, options: RelayContext & { onBytes: () => void }): Promise<void> {
  const { request, call, record, onBytes } = options;
  if (!/^text\/event-stream\b/i.test(String(answer.headers["content-type"] ?? ""))) {
    answer.body.destroy();
    throw new AppError("upstream-failed", `${request.speaker} did not answer with a stream. Try again.`);
  }
  const forCaller = { usageWanted: call.body.stream_options?.include_usage === true, model: request.renameModel ? call.reference : null };
  let finished = false;
  for await (const event of readEventStream(watched(answer.body, onBytes))) {
    if (event.data === "[DONE]") {
      finished = true;
      break;
    }
    const chunk = readChunk(event.data);
    if (chunk === null || chunk.error != null || event.name === "error") {
      answer.body.destroy();
      const said = readUpstreamError(event.data);
      throw new AppError("upstream-failed", said === null ? `${request.speaker} sent something that is no answer. Ask again.` : `${request.speaker}: ${said.message}`, { cause: new Error(event.data.slice(0, 2_000)) });
    }
    countUsage(record, chunk.usage);
    if (hasContent(chunk)) {
      record.firstTokenAt ??= performance.now();
      record.chunks += 1;
    }
    finished ||= hasFinished(chunk);
    const data = chunkForCaller(event.data, chunk, forCaller);
    if (data !== null) await client.event(data);
  }
  dropRest(answer.body);
  if (!finished) throw new AppError("upstream-failed", `${request.speaker} broke off before the answer was complete. Ask again.`);
}
