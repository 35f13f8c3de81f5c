import type { z } from "zod";
import { changeFilesInput, changeFilesOutput, type fileChange } from "@aiweb/contracts/datasets/change-files";
import { formatOfName } from "@aiweb/contracts/datasets/file-format";
import { AppError } from "@aiweb/contracts/errors/app-error";
import type { Db } from "@aiweb/db/connect";
import { lockDataset } from "@aiweb/db/queries/dataset/lock-dataset";
import { updateDataset } from "@aiweb/db/queries/dataset/update-dataset";
import { listDatasetFiles } from "@aiweb/db/queries/dataset-file/list-dataset-files";
import { giveUpDatasetFiles } from "@aiweb/db/queries/dataset-file/give-up-dataset-files";
import { findDatasetVersion } from "@aiweb/db/queries/dataset-version/find-dataset-version";
import { lockDatasetVersion } from "@aiweb/db/queries/dataset-version/lock-dataset-version";
import { settleDatasetVersion } from "@aiweb/db/queries/dataset-version/settle-dataset-version";
import type { DatasetFileRow } from "@aiweb/db/tables/dataset-file.table";
import { owner } from "../../trpc/procedures.ts";
import { writeAudit } from "../../trpc/write-audit.ts";
import { announceDataset } from "./announce-dataset.ts";
import { makeVersion, type VersionFile } from "./make-version.ts";
import { newFiles } from "./new-files.ts";
import { datasetVersionOf } from "./present-dataset.ts";

const MAXIMUM_FILES = 200;

/** The files after a change, and the change in words. */
async function changed(tx: Db, accountId: string, files: DatasetFileRow[], change: z.output<typeof fileChange>): Promise<{ files: VersionFile[]; words: string }> {
  if (change.kind === "add") {
    const added = await newFiles(tx, accountId, change.uploads);
    return { files: [...files, ...added], words: `Added ${added.map((file) => file.name).join(", ")}` };
  }
  const target = files.find((file) => file.id === change.file);
  if (target === undefined) throw new AppError("not-found", "That file is not in the newest version. Reload the page.");
  switch (change.kind) {
    case "replace": {
      const [replacement] = await newFiles(tx, accountId, [change.upload]);
      if (replacement === undefined) throw new AppError("conflict", "The new file did not arrive whole. Add it again.");
      return { files: files.map((file) => (file === target ? replacement : file)), words: `Replaced ${target.name} with ${replacement.name}` };
    }
    case "rename":
      if (formatOfName(change.name) === null) throw new AppError("invalid-input", "Keep the file's ending, such as .csv or .jsonl.", { field: "change.name" });
      return { files: files.map((file) => (file === target ? { ...file, name: change.name } : file)), words: `Renamed ${target.name} to ${change.name}` };
    case "remove":
      if (files.length === 1) throw new AppError("state-does-not-allow", "This is the last file. Add another one first, or delete the dataset.");
      return { files: files.filter((file) => file !== target), words: `Removed ${target.name}` };
  }
}

/** Adds, replaces, renames or removes files: one new version; the ones before stay as they were. */
export const changeFiles = owner("dataset")
  .input(changeFilesInput)
  .output(changeFilesOutput)
  .mutation(async ({ ctx, input }) => {
    const { id } = ctx.resource;
    const version = await ctx.db.transaction().execute(async (tx) => {
      if ((await lockDataset(tx, id)) === undefined) throw new AppError("not-found", "This dataset was deleted.");
      const newest = await findDatasetVersion(tx, id, null);
      const number = (newest?.number ?? 0) + 1;
      if (newest !== undefined) await lockDatasetVersion(tx, newest.id);
      const before = newest === undefined ? [] : await listDatasetFiles(tx, newest.id);
      const { files, words } = await changed(tx, ctx.account.id, before, input.change);
      if (files.length > MAXIMUM_FILES) throw new AppError("limit-reached", `A dataset may have ${MAXIMUM_FILES} files at most.`);
      if (newest !== undefined && before.some((file) => file.state === "ingesting")) {
        // What is still to be read is read for the new version; the task of the one before ends.
        await giveUpDatasetFiles(tx, newest.id, `It was not read: version ${number} was made first.`);
        await settleDatasetVersion(tx, newest.id);
      }
      const made = await makeVersion(tx, ctx.services.enqueue, { datasetId: id, ownerId: ctx.account.id, number, change: words.slice(0, 500), files });
      await updateDataset(tx, id, {});
      await writeAudit(tx, ctx, { action: "dataset.change-files", targetKind: "dataset", targetId: id, detail: { change: input.change.kind, version: made.number } });
      await announceDataset(tx, ctx.account.id, id);
      return made;
    });
    return datasetVersionOf(version);
  });
