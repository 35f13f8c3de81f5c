import { deleteDatasetInput, deleteDatasetOutput } from "@aiweb/contracts/datasets/delete-dataset";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { deleteDataset as deleteRow } from "@aiweb/db/queries/dataset/delete-dataset";
import { listStoredKeys } from "@aiweb/db/queries/dataset/list-stored-keys";
import { lockDataset } from "@aiweb/db/queries/dataset/lock-dataset";
import { findDatasetVersion } from "@aiweb/db/queries/dataset-version/find-dataset-version";
import { insertTombstone } from "@aiweb/db/queries/tombstone/insert-tombstone";
import { owner } from "../../trpc/procedures.ts";
import { writeAudit } from "../../trpc/write-audit.ts";
import { announceDataset } from "./announce-dataset.ts";

/** Deletes a dataset with all its versions and files. Its name stays for the lineage of what was made from it. */
export const deleteDataset = owner("dataset")
  .input(deleteDatasetInput)
  .output(deleteDatasetOutput)
  .mutation(async ({ ctx, input }) => {
    const { id, name } = ctx.resource;
    if (input.name !== name) throw new AppError("invalid-input", `Type ${name} to delete it.`, { field: "name" });
    const keys = await ctx.db.transaction().execute(async (tx) => {
      if ((await lockDataset(tx, id)) === undefined) throw new AppError("not-found", "This dataset was deleted already.");
      const stored = await listStoredKeys(tx, id);
      const newest = await findDatasetVersion(tx, id, null);
      await insertTombstone(tx, { id, kind: "dataset", owner_id: ctx.account.id, name: `${ctx.resource.owner_handle}/${name}`, hash: newest?.hash ?? null, visibility: ctx.resource.visibility });
      await deleteRow(tx, id);
      await writeAudit(tx, ctx, { action: "dataset.delete", targetKind: "dataset", targetId: id, detail: { name } });
      await announceDataset(tx, ctx.account.id, id);
      return stored;
    });
    // The rows are gone: a file that cannot be removed now is only lost space, and the log says so.
    for (const key of keys) {
      await ctx.services.rows.forget(await ctx.services.storage.localPath(key));
      await ctx.services.storage.remove(key).catch((error: unknown) => ctx.log.warn({ err: error, file: key }, "a deleted dataset's file stays on disk"));
    }
    return { deleted: true as const };
  });
