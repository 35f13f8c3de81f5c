import type { FastifyReply, FastifyRequest } from "fastify";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { chatCompletionCall, completionCall } from "@aiweb/contracts/inference/inference-call";
import { toAppError } from "@aiweb/service/error-reply";
import type { Caller } from "../access/caller.ts";
import type { Gateway } from "../gateway.ts";
import { ClientStream } from "../stream/client-stream.ts";
import { keepAlive } from "../stream/keep-alive.ts";
import { relayStream } from "../stream/relay-stream.ts";
import type { CallKind, ModelCall, UpstreamRequest } from "../upstreams/port.ts";
import { closeRecord, openRecord, type CallRecord } from "./call-record.ts";
import { findCalledModel } from "./find-called-model.ts";
import { sendPlainAnswer } from "./plain-answer.ts";
import { failureOfAnswer, failureOfThrown } from "./upstream-failure.ts";

const CLIENT_LEFT = 499;

async function readCall(gateway: Gateway, caller: Caller, given: { kind: CallKind; body: unknown; record: CallRecord }): Promise<ModelCall> {
  const { kind, record } = given;
  const body = (kind === "chat" ? chatCompletionCall : completionCall).parse(given.body);
  record.model = body.model;
  const { model, id } = await findCalledModel(gateway.db, caller, { reference: body.model, kind });
  record.provider = model.provider;
  return { accountId: caller.accountId, kind, reference: body.model, id, model, body };
}

async function streamAnswer(gateway: Gateway, leaving: AbortController, context: { reply: FastifyReply; request: UpstreamRequest; call: ModelCall; record: CallRecord }): Promise<void> {
  const { reply, request, call, record } = context;
  const client = new ClientStream(reply, leaving.signal);
  const answer = await gateway.pools.post(request, leaving.signal);
  if (answer.status !== 200) throw await failureOfAnswer(answer, request.speaker);
  const alive = keepAlive(client, { ...gateway.times, onSilence: () => leaving.abort(new AppError("upstream-timeout", `${request.speaker} was silent for too long. Ask again.`)) });
  try {
    await relayStream(client, answer, { ...context, onBytes: alive.heard });
    client.end();
  } catch (error) {
    // Ends the upstream's work too when the fault was found on our side.
    if (!leaving.signal.aborted) leaving.abort(error);
    if (!client.open || reply.raw.destroyed) throw error;
    const failure = failureOfThrown(error, request.speaker);
    record.outcome = failure.code;
    reply.log.error({ err: failure.cause ?? failure, code: failure.code, model: call.reference }, `a stream broke off: ${failure.message}`);
    client.fail(failure);
  } finally {
    alive.stop();
    record.bytes = client.bytes;
  }
}

/** One call of /v1 from its body to its usage row. When the caller leaves, the upstream is stopped at once. */
export async function runCall(gateway: Gateway, kind: CallKind, exchange: { request: FastifyRequest; reply: FastifyReply; caller: Caller }): Promise<FastifyReply> {
  const { request, reply, caller } = exchange;
  const record = openRecord({ accountId: caller.accountId, apiKeyId: caller.apiKeyId, requestId: request.id });
  const leaving = new AbortController();
  let left = false;
  const onClose = () => {
    left = !reply.raw.writableFinished;
    if (left) leaving.abort(new AppError("bad-request", "The caller left."));
  };
  reply.raw.once("close", onClose);
  let speaker = "The provider";
  try {
    gateway.limit.take(caller.accountId);
    const call = await readCall(gateway, caller, { kind, body: request.body, record });
    const prepared = gateway.upstreamOf(call.model.provider).prepare(call);
    speaker = prepared.speaker;
    record.deploymentId = prepared.deploymentId;
    leaving.signal.throwIfAborted();
    if (call.body.stream === true) {
      await streamAnswer(gateway, leaving, { reply, request: prepared, call, record });
    } else {
      const answer = await gateway.pools.post(prepared, leaving.signal);
      if (answer.status !== 200) throw await failureOfAnswer(answer, prepared.speaker);
      await sendPlainAnswer(reply, answer, { request: prepared, call, record });
    }
  } catch (error) {
    const known = isOurs(error) ? toAppError(error) : failureOfThrown(error, speaker);
    record.outcome = known.code;
    record.status = known.status;
    if (!left) throw known;
  } finally {
    if (left) {
      record.outcome = "client-left";
      record.status = CLIENT_LEFT;
    }
    await closeRecord(gateway.db, record).catch((error: unknown) => request.log.error({ err: error }, "the usage row of a call could not be written"));
  }
  return reply;
}

/** Errors of reading the call, as opposed to those of reaching the model. */
function isOurs(error: unknown): boolean {
  return error instanceof AppError || (error instanceof Error && error.name === "ZodError");
}
