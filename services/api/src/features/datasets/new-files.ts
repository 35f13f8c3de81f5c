import { ACCEPTED_SENTENCE, formatOfName } from "@aiweb/contracts/datasets/file-format";
import { AppError } from "@aiweb/contracts/errors/app-error";
import type { Db } from "@aiweb/db/connect";
import { takeUploads } from "@aiweb/db/queries/upload/take-uploads";
import type { NewDatasetFile } from "@aiweb/db/tables/dataset-file.table";

/** A file of a version, before it is known where it stands. */
export type FileDraft = Omit<NewDatasetFile, "dataset_version_id" | "position">;

/** Takes finished uploads, in the given order, as files that are still to be read. Each upload can be used once. */
export async function newFiles(tx: Db, accountId: string, uploadIds: string[]): Promise<FileDraft[]> {
  if (new Set(uploadIds).size !== uploadIds.length) throw new AppError("invalid-input", "A file is listed twice.", { field: "uploads" });
  const taken = new Map((await takeUploads(tx, accountId, uploadIds)).map((upload) => [upload.id, upload]));
  return uploadIds.map((id) => {
    const upload = taken.get(id);
    if (upload === undefined || upload.sha256 === null) throw new AppError("conflict", "A file did not arrive whole, or was used already. Add it again.", { field: "uploads" });
    const format = formatOfName(upload.name);
    if (format === null) throw new AppError("wrong-file-kind", `${upload.name} cannot be read here. Add ${ACCEPTED_SENTENCE}.`, { field: "uploads" });
    return { name: upload.name, format, state: "ingesting", raw_key: upload.storage_key, raw_sha256: upload.sha256, raw_bytes: upload.bytes };
  });
}
