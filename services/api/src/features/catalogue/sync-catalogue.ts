import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Db } from "@aiweb/db/connect";
import { upsertMaker } from "@aiweb/db/queries/model/upsert-maker";
import { upsertPlatformModel } from "@aiweb/db/queries/model/upsert-platform-model";
import { sha256 } from "@aiweb/contracts/ids";
import { catalogue, type CatalogueEntry } from "./catalogue.ts";

const prepared = z.object({ digest: sha256 });

/** Digest of the converted local base, or null while set-up has not prepared it (no Python, or still under way). */
export async function readLocalBase(modelCache: string | undefined): Promise<string | null> {
  if (modelCache === undefined) return null;
  try {
    const text = await readFile(join(modelCache, "smollm2-135m-instruct.json"), "utf8");
    return prepared.parse(JSON.parse(text)).digest;
  } catch {
    // Absent or half-written: the model stands in the list and says what it lacks.
    return null;
  }
}

function rowOf(entry: CatalogueEntry, rank: number, localBase: string | null) {
  return {
    name: entry.name,
    provider: entry.provider,
    task: entry.task,
    description: entry.description,
    card: entry.card,
    licence: entry.licence,
    parameters: entry.parameters,
    context_length: entry.contextLength,
    can_chat: entry.abilities.includes("chat"),
    can_complete: entry.abilities.includes("complete"),
    can_fine_tune: entry.abilities.includes("fine-tune"),
    lifecycle: entry.lifecycle.state,
    lifecycle_since: entry.lifecycle.since,
    successor: entry.lifecycle.successor,
    upstream_id: entry.upstreamId,
    page_url: entry.pageUrl,
    fine_tune_needs: JSON.stringify(entry.fineTuneNeeds),
    base_digest: entry.localBase ? localBase : null,
    rank,
    visibility: "public" as const,
  };
}

/** Brings the platform models in the database to the catalogue's state; people's models are not touched. */
export async function syncCatalogue(db: Db, options: { localBase: string | null }): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const owners = new Map<string, string>();
    for (const maker of catalogue.makers) owners.set(maker.handle, await upsertMaker(tx, maker));
    for (const [position, entry] of catalogue.models.entries()) {
      const owner = owners.get(entry.maker);
      if (owner === undefined) throw new Error(`The catalogue names no maker ${entry.maker}.`);
      await upsertPlatformModel(tx, { owner_id: owner, ...rowOf(entry, position + 1, options.localBase) });
    }
  });
}
