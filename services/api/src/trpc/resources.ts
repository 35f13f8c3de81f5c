import type { z } from "zod";
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

type Found<Find extends (db: Db, reference: string) => Promise<unknown>> = NonNullable<Awaited<ReturnType<Find>>>;

/** Each kind of thing that a procedure may be about, and its row. */
export interface ResourceRows {
  dataset: Found<typeof findDataset>;
  file: Found<typeof findDatasetFile>;
  model: Found<typeof findModel>;
  job: Found<typeof findJob>;
  deployment: Found<typeof findDeployment>;
  conversation: Found<typeof findConversation>;
}

export type ResourceKind = keyof ResourceRows;

/** How a kind is named in inputs, and how its row is found. */
type Resources = {
  readonly [K in ResourceKind]: {
    readonly reference: z.ZodType<string>;
    readonly find: (db: Db, reference: string) => Promise<(ResourceRows[K] & Owned) | undefined>;
  };
};

/** The input field of a kind is called like the kind. Rights are decided from these rows and nowhere else. */
export const RESOURCES: Resources = {
  dataset: { reference: datasetRef, find: findDataset },
  file: { reference: uuid, find: findDatasetFile },
  model: { reference: modelRef, find: findModel },
  job: { reference: uuid, find: findJob },
  deployment: { reference: uuid, find: findDeployment },
  conversation: { reference: uuid, find: findConversation },
};
