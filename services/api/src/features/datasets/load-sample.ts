import { createReadStream } from "node:fs";
import { randomUUID } from "node:crypto";
import { loadSampleInput, loadSampleOutput } from "@aiweb/contracts/datasets/load-sample";
import { SAMPLE_NAME } from "@aiweb/contracts/datasets/sample";
import { AppError } from "@aiweb/contracts/errors/app-error";
import type { Db } from "@aiweb/db/connect";
import { findSampleDataset } from "@aiweb/db/queries/dataset/find-sample-dataset";
import { insertDataset } from "@aiweb/db/queries/dataset/insert-dataset";
import { holdAccount } from "../../request/account-limits.ts";
import { signedIn } from "../../trpc/procedures.ts";
import { writeAudit } from "../../trpc/write-audit.ts";
import { announceDataset } from "./announce-dataset.ts";
import { makeVersion } from "./make-version.ts";
import { readSummary } from "./read-summary.ts";

const SAMPLE_FILE = new URL("./sample/support-handbook.jsonl", import.meta.url);
const DESCRIPTION = "Questions and answers from the handbook of Tidewater Outfitters, a company that does not exist. A model that learns from them knows who signs off a large refund there.";
const MOST_NAMES = 20;

/** A free name for the sample: an own dataset may be called so already. */
async function insertSample(tx: Db, ownerId: string) {
  for (let number = 1; number <= MOST_NAMES; number += 1) {
    const name = number === 1 ? SAMPLE_NAME : `${SAMPLE_NAME}-${number}`;
    const dataset = await insertDataset(tx, { owner_id: ownerId, name, description: DESCRIPTION, licence: "CC0-1.0", sample: true });
    if (dataset !== undefined) return dataset;
  }
  throw new AppError("name-taken", `You have many datasets called ${SAMPLE_NAME}. Delete one first.`);
}

/** Makes the caller's copy of the bundled sample, or finds the one there is. */
export const loadSample = signedIn
  .input(loadSampleInput)
  .output(loadSampleOutput)
  .mutation(async ({ ctx }) => {
    const { account, services } = ctx;
    const existing = await findSampleDataset(ctx.db, account.id);
    if (existing !== undefined) return await readSummary(ctx.db, existing.id, account.id);
    const key = `uploads/${randomUUID()}`;
    const { bytes, sha256 } = await services.storage.put(key, createReadStream(SAMPLE_FILE));
    const id = await ctx.db
      .transaction()
      .execute(async (tx) => {
        await holdAccount(tx, account.id);
        // Another tab may have been faster.
        const loaded = await findSampleDataset(tx, account.id);
        if (loaded !== undefined) {
          await services.storage.remove(key);
          return loaded.id;
        }
        const dataset = await insertSample(tx, account.id);
        const files = [{ name: `${SAMPLE_NAME}.jsonl`, format: "jsonl" as const, state: "ingesting" as const, raw_key: key, raw_sha256: sha256, raw_bytes: bytes }];
        await makeVersion(tx, services.enqueue, { datasetId: dataset.id, ownerId: account.id, number: 1, change: "Loaded the sample", files });
        await writeAudit(tx, ctx, { action: "dataset.load-sample", targetKind: "dataset", targetId: dataset.id });
        await announceDataset(tx, account.id, dataset.id);
        return dataset.id;
      })
      .catch(async (error: unknown) => {
        await services.storage.remove(key);
        throw error;
      });
    return await readSummary(ctx.db, id, account.id);
  });
