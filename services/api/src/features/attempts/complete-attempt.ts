import { text } from "node:stream/consumers";
import type { FastifyRequest } from "fastify";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { cancelledText } from "@aiweb/contracts/jobs/cancel-job";
import { attemptComplete } from "@aiweb/contracts/internal/attempt-events";
import { changeJobState } from "@aiweb/db/queries/job/change-job-state";
import { closeJobAttempt } from "@aiweb/db/queries/job-attempt/close-job-attempt";
import { findNewestAttempt } from "@aiweb/db/queries/job-attempt/find-newest-attempt";
import { listJobCheckpoints } from "@aiweb/db/queries/job-checkpoint/list-job-checkpoints";
import type { Services } from "../../trpc/context.ts";
import { authenticateAttempt, writeAsAttempt } from "./attempt-access.ts";
import { resultKey, resultName } from "./result-file.ts";
import { storeModelVersion } from "./store-model-version.ts";

const CARD_LIMIT_BYTES = 100_000;

/** POST /internal/attempts/ID/complete: the files become a model's version, and the job ends, in one transaction. */
export async function completeAttempt({ db, storage }: Services, request: FastifyRequest): Promise<{ done: true }> {
  const attempt = await authenticateAttempt(db, request);
  const result = attemptComplete.parse(request.body);
  // The answer to the first call may have been lost on its way.
  if (attempt.state === "succeeded" && (await findNewestAttempt(db, attempt.job_id))?.id === attempt.id) return { done: true };
  const files = result.files.map((file) => ({ ...file, key: resultKey({ job: attempt.job_id, attempt: attempt.number, sha256: file.sha256, name: resultName.parse(file.name) }) }));
  for (const file of files) {
    if ((await storage.size(file.key)) !== file.bytes) throw new AppError("bad-request", `The result names ${file.name}, which did not arrive whole.`);
  }
  if (!files.some((file) => file.name.endsWith(".safetensors"))) throw new AppError("bad-request", "A result without weights (safetensors) is none.");
  const readme = files.find((file) => file.name === "README.md" && file.bytes <= CARD_LIMIT_BYTES);
  const card = readme === undefined ? "" : withoutFrontMatter(await text(await storage.read(readme.key)));
  const became = await writeAsAttempt(db, attempt, async (tx, held) => {
    if (held.job.cancel_requested_at !== null) {
      // Asked for before this transaction: its owner wants no model of it.
      await closeJobAttempt(tx, held.job, held.attempt, { state: "cancelled", reason: "Cancelled by its owner" });
      await changeJobState(tx, held.job, { state: "cancelled", text: cancelledText((await listJobCheckpoints(tx, held.job.id)).length), attempt: attempt.number });
      return false;
    }
    const { model, version } = await storeModelVersion(tx, held.job, { files, metrics: result.metrics, card });
    await closeJobAttempt(tx, held.job, held.attempt, { state: "succeeded", reason: null });
    await changeJobState(tx, held.job, { state: "succeeded", text: `Done: ${model.name}, version ${version.number}.`, attempt: attempt.number });
    return true;
  });
  if (!became) for (const { key } of files) await storage.remove(key);
  return { done: true };
}

/** Pages show the text; the YAML in front is for the Hub's own tools. */
function withoutFrontMatter(markdown: string): string {
  return markdown.replace(/^---\n[\s\S]*?\n---\n+/, "");
}
