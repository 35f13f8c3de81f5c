import type { FastifyReply } from "fastify";
import { z } from "zod";
import { AppError } from "@aiweb/contracts/errors/app-error";
import type { UpstreamAnswer } from "../upstreams/pools.ts";
import type { ModelCall, UpstreamRequest } from "../upstreams/port.ts";
import { countUsage, type CallRecord } from "./call-record.ts";

const LARGEST_ANSWER = 64 * 1024 * 1024;
const answerBody = z.looseObject({ choices: z.array(z.unknown()), usage: z.unknown().optional() });

async function readWhole(answer: UpstreamAnswer, speaker: string): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of answer.body) {
    const chunk = Buffer.from(part);
    bytes += chunk.length;
    if (bytes > LARGEST_ANSWER) throw new AppError("upstream-failed", `${speaker}'s answer is larger than 64 MiB.`);
    parts.push(chunk);
  }
  return Buffer.concat(parts).toString("utf8");
}

/** Passes a whole answer on. What is no completion (a page of HTML, JSON cut short) becomes an error. */
export async function sendPlainAnswer(reply: FastifyReply, answer: UpstreamAnswer, context: { request: UpstreamRequest; call: ModelCall; record: CallRecord }): Promise<void> {
  const { request, call, record } = context;
  const text = await readWhole(answer, request.speaker);
  let body: z.infer<typeof answerBody>;
  try {
    body = answerBody.parse(JSON.parse(text));
  } catch (cause) {
    throw new AppError("upstream-failed", `${request.speaker} sent something that is no answer. Try again.`, { cause });
  }
  countUsage(record, body.usage);
  record.firstTokenAt = performance.now();
  const sent = request.renameModel ? JSON.stringify({ ...body, model: call.reference }) : text;
  record.bytes = Buffer.byteLength(sent);
  await reply.status(200).type("application/json").send(sent);
}
