import { z } from "zod";
import { getModelInput, getModelOutput } from "@aiweb/contracts/models/get-model";
import type { LineageItem, ModelVersion } from "@aiweb/contracts/models/model";
import { findModelVersion } from "@aiweb/db/queries/model/find-model-version";
import { listFineTunes } from "@aiweb/db/queries/model/list-fine-tunes";
import { reader } from "../../trpc/procedures.ts";
import { readCallerMeans } from "./caller-means.ts";
import { learnedWords } from "../../lineage/learned-words.ts";
import { modelSummaryOf } from "./model-summary.ts";
import { versionDetail } from "./version-detail.ts";

/** Fine-tunes shown on a model's page. */
const SHOWN_FINE_TUNES = 20;

function pageOf(area: string, reference: string): string {
  return `${area}/${reference.split("/").map(encodeURIComponent).join("/")}`;
}

function madeFrom(version: ModelVersion | null): LineageItem[] {
  if (version === null) return [];
  const { job, removedJob, base, datasets } = version;
  return [
    ...(job === null ? [] : [{ kind: "job" as const, title: "Fine-tuning job", detail: `made version ${version.number}`, href: `/ai/jobs/${job}` }]),
    ...(removedJob === null ? [] : [{ kind: "job" as const, title: removedJob, detail: "removed since", href: null }]),
    { kind: "model", title: base.name, detail: "base model", href: base.ref === "" ? null : pageOf("/marketplace/models", base.ref) },
    ...datasets.map((dataset) => ({
      kind: "dataset" as const,
      title: `${dataset.name} @ v${dataset.version}`,
      detail: dataset.deleted ? "deleted since" : learnedWords(dataset),
      href: dataset.ref === "" ? null : pageOf("/marketplace/data", dataset.ref),
    })),
  ];
}

/** A model's page: facts, card, newest version, lineage both ways, and what the caller can do with it. */
export const getModel = reader("model")
  .input(getModelInput)
  .output(getModelOutput)
  .query(async ({ ctx }) => {
    const row = ctx.resource;
    const accountId = ctx.account?.id ?? null;
    const [means, version, fineTunes] = await Promise.all([
      readCallerMeans(ctx),
      findModelVersion(ctx.db, { modelId: row.id }),
      listFineTunes(ctx.db, { baseModelId: row.id, accountId, limit: SHOWN_FINE_TUNES }),
    ]);
    const newest = await versionDetail(ctx.db, version, { accountId, ownerId: row.owner_id });
    const summary = modelSummaryOf({ ...row, newest_version: newest?.number ?? null }, means, accountId);
    const base = newest?.base.ref ?? "";
    return {
      ...summary,
      fineTune: row.provider === "fine-tune" && base !== "" ? { ...summary.fineTune, fix: { label: "Fine-tune its base", href: `/ai/build?base=${encodeURIComponent(base)}` } } : summary.fineTune,
      card: newest !== null && newest.card !== "" ? newest.card : row.card,
      pageUrl: row.page_url,
      newest,
      madeFrom: madeFrom(newest),
      fineTunes: fineTunes.map((made) => ({
        kind: "model" as const,
        title: made.name,
        detail: made.owner_handle,
        href: pageOf("/marketplace/models", `${made.owner_handle}/${made.name}`),
      })),
      fineTuneNeeds: z.array(z.string()).parse(row.fine_tune_needs),
    };
  });
