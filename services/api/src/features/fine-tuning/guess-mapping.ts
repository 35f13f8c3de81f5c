import { guessMappingInput, guessMappingOutput } from "@aiweb/contracts/fine-tuning/guess-mapping";
import { reader } from "../../trpc/procedures.ts";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { guessMappingOf } from "./guess-mapping-of.ts";
import { resolveDataset } from "./resolve-dataset.ts";

/** What the columns of a version most likely mean; a person edits it. */
export const guessMapping = reader("dataset")
  .input(guessMappingInput)
  .output(guessMappingOutput)
  .query(async ({ ctx, input }) => {
    const { id, owner_id: owner } = ctx.resource;
    const { version, files } = await resolveDataset(ctx.db, ctx.account?.id ?? owner, { dataset: id, version: input.version ?? null, field: "" });
    const [first] = files;
    if (first === undefined) throw new AppError("mapping-does-not-fit", "This version has no files.");
    const mapping = guessMappingOf(files, true);
    return {
      version: version.number,
      rows: files.reduce((sum, file) => sum + (file.row_count ?? 0), 0),
      columns: first.columns.map(({ name, kind }) => ({ name, kind })),
      mapping,
      reason: mapping === null ? "The columns' names do not say what they are. Choose which ones to learn from." : null,
    };
  });
