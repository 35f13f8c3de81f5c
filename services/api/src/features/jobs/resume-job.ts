import { resumeJobInput, resumeJobOutput } from "@aiweb/contracts/jobs/resume-job";
import { owner } from "../../trpc/procedures.ts";
import { startAgain } from "./start-again.ts";

/** Starts an ended job again from its last good checkpoint. */
export const resumeJob = owner("job")
  .input(resumeJobInput)
  .output(resumeJobOutput)
  .mutation(async ({ ctx }) => {
    await startAgain(ctx, ctx.resource, "resume");
    return { job: ctx.resource.id };
  });
