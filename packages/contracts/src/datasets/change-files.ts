import { z } from "zod";
import { datasetRef, uuid } from "../ids.ts";
import { datasetVersion } from "./dataset.ts";

/** Each change makes one new version; the versions before stay as they were. */
export const fileChange = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("add"), uploads: z.array(uuid).min(1).max(100) }),
  z.object({ kind: z.literal("replace"), file: uuid, upload: uuid }),
  z.object({ kind: z.literal("rename"), file: uuid, name: z.string().trim().min(1).max(200) }),
  z.object({ kind: z.literal("remove"), file: uuid }),
]);
export const changeFilesInput = z.object({ dataset: datasetRef, change: fileChange });
export const changeFilesOutput = datasetVersion;
