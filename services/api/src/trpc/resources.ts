import type { Db } from "@aiweb/db/connect";
import { findDataset } from "@aiweb/db/queries/dataset/find-dataset";
import { findDatasetFile } from "@aiweb/db/queries/dataset/find-dataset-file";
import { findModel } from "@aiweb/db/queries/model/find-model";
import { findJob } from "@aiweb/db/queries/job/find-job";
import { findDeployment } from "@aiweb/db/queries/deployment/find-deployment";
import { findConversation } from "@aiweb/db/queries/conversation/find-conversation";
import { datasetRef, modelRef, uuid } from "@aiweb/contracts/ids";

/** What rights need to know of a row: whose it is, and whether everybody may read it. */
export interface Owned {
  owner_id: string;
  visibility: "private" | "public";
}

/**
 * Each kind of thing that a procedure may be about: the input field of that name, and how its row is found.
 * Rights are decided from these rows and nowhere else.
 */
export const RESOURCES = {
  dataset: { reference: datasetRef, find: findDataset },
  file: { reference: uuid, find: findDatasetFile },
  model: { reference: modelRef, find: findModel },
  job: { reference: uuid, find: findJob },
  deployment: { reference: uuid, find: findDeployment },
  conversation: { reference: uuid, find: findConversation },
} as const;

export type ResourceKind = keyof typeof RESOURCES;
export type ResourceRow<K extends ResourceKind> = NonNullable<Awaited<ReturnType<(typeof RESOURCES)[K]["find"]>>>;
export type Finder<Row> = (db: Db, reference: string) => Promise<Row | undefined>;
