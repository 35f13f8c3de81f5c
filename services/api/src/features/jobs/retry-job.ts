import { retryJobInput, retryJobOutput } from "@aiweb/contracts/jobs/retry-job";
import { owner } from "../../trpc/procedures.ts";
import { startAgain } from "./start-again.ts";

/** Starts an ended job again from step 0; its checkpoints go. */
export const retryJob = owner("job")
  .input(retryJobInput)
  .output(retryJobOutput)
  .mutation(async ({ ctx }) => {
    await startAgain(ctx, ctx.resource, "retry");
    return { job: ctx.resource.id };
  });
