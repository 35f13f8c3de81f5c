import { expect, test } from "vitest";
import { closeJobAttempt } from "@aiweb/db/queries/job-attempt/close-job-attempt";
import { openJobs, type JobsHarness } from "../../testing/jobs-harness.ts";
import { finishAccountDeletion } from "../accounts/finish-account-deletion.handler.ts";
import { beginAttempt } from "./begin-attempt.ts";
import { submitAttempt } from "./submit-attempt.ts";

/** An attempt that is about to be submitted. */
async function begun(): Promise<JobsHarness & { submit: () => Promise<void>; deleteAccount: () => Promise<void> }> {
  const harness = await openJobs();
  const { context, jobId } = harness;
  const attempt = await beginAttempt(context, jobId);
  if (attempt === null) throw new Error("No attempt.");
  const job = await harness.job();
  return {
    ...harness,
    submit: () => submitAttempt(context, job, attempt),
    // As the deletion leaves it; what it hands to the queue has been worked off too.
    deleteAccount: async () => {
      await context.db.deleteFrom("job").where("id", "=", jobId).execute();
      await finishAccountDeletion(context, { submissions: [attempt.submission_id], keys: [], prefixes: [] }, undefined);
    },
  };
}

test("submitted in the very moment of its account's deletion: stopped in Ray", async () => {
  const { ray, submit, deleteAccount } = await begun();
  await deleteAccount();
  await submit();
  expect(ray.only()).toMatchObject({ status: "STOPPED", stops: 1 });
});

test("the same when Ray takes it, and its answer is lost", async () => {
  const { ray, submit, deleteAccount } = await begun();
  ray.lieAfterSubmit = (_request, response) => response.destroy();
  await deleteAccount();
  await submit();
  expect(ray.only()).toMatchObject({ status: "STOPPED", stops: 1 });
});

test("the same when the attempt was given up meanwhile", async () => {
  const harness = await begun();
  const [attempt] = await harness.attempts();
  if (attempt === undefined) throw new Error("No attempt.");
  await closeJobAttempt(harness.context.db, await harness.job(), attempt, { state: "lost", reason: "Superseded" });
  await harness.submit();
  expect(harness.ray.only()).toMatchObject({ status: "STOPPED", stops: 1 });
});

test("while Ray is away nothing is stopped, and nothing breaks: the run's token is refused either way", async () => {
  const { ray, submit, deleteAccount } = await begun();
  await deleteAccount();
  ray.lie = (_request, response) => response.destroy();
  await expect(submit()).resolves.toBeUndefined();
});

test("an attempt that still counts is left to run", async () => {
  const { ray, submit, attempts } = await begun();
  await submit();
  expect(ray.only()).toMatchObject({ status: "PENDING", stops: 0 });
  expect((await attempts())[0]?.state).toBe("running");
});
