import { decideRejectedRowsInput, decideRejectedRowsOutput } from "@aiweb/contracts/datasets/decide-rejected-rows";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { decideDatasetFiles } from "@aiweb/db/queries/dataset-file/decide-dataset-files";
import { findDatasetVersion } from "@aiweb/db/queries/dataset-version/find-dataset-version";
import { lockDatasetVersion } from "@aiweb/db/queries/dataset-version/lock-dataset-version";
import { settleDatasetVersion } from "@aiweb/db/queries/dataset-version/settle-dataset-version";
import { owner } from "../../trpc/procedures.ts";
import { writeAudit } from "../../trpc/write-audit.ts";
import { announceDataset } from "./announce-dataset.ts";
import { datasetVersionOf } from "./present-dataset.ts";

/** The owner says what becomes of rows that did not fit: left out, or the version stops here. */
export const decideRejectedRows = owner("dataset")
  .input(decideRejectedRowsInput)
  .output(decideRejectedRowsOutput)
  .mutation(async ({ ctx, input }) => {
    const { id } = ctx.resource;
    const version = await ctx.db.transaction().execute(async (tx) => {
      const found = await findDatasetVersion(tx, id, input.version);
      const locked = found === undefined ? undefined : await lockDatasetVersion(tx, found.id);
      if (locked === undefined) throw new AppError("not-found", `This dataset has no version ${input.version}.`);
      const decided = await decideDatasetFiles(tx, locked.id, input.decision);
      if (decided === 0) throw new AppError("state-does-not-allow", `No file of version ${input.version} waits for a decision.`);
      const settled = await settleDatasetVersion(tx, locked.id);
      await writeAudit(tx, ctx, { action: "dataset.decide-rejected-rows", targetKind: "dataset", targetId: id, detail: { version: input.version, decision: input.decision } });
      await announceDataset(tx, ctx.account.id, id);
      return settled;
    });
    return datasetVersionOf(version);
  });
