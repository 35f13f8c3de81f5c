import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { AppError } from "@aiweb/contracts/errors/app-error";
import type { Services } from "../../trpc/context.ts";
import { requireAttempt } from "./attempt-access.ts";
import { resultKey, resultName } from "./result-file.ts";
import { declaredSha256, storeBody } from "./stored-body.ts";

const params = z.object({ "*": resultName });

/** PUT /internal/attempts/ID/result/NAME: bytes only; they count when the attempt completes. */
export async function putResult({ db, storage }: Services, request: FastifyRequest): Promise<{ stored: true }> {
  const { attempt, job } = await requireAttempt(db, request);
  const name = params.parse(request.params)["*"];
  if (!/\.(?:safetensors|json|md)$/.test(name)) throw new AppError("wrong-file-kind", "A result is safetensors, JSON and Markdown: other kinds can carry code.");
  await storeBody(storage, resultKey({ job: job.id, attempt: attempt.number, sha256: declaredSha256(request), name }), request);
  return { stored: true };
}
