import { parseError } from "@aiweb/api-client";
import type { MixEntry } from "@aiweb/contracts/fine-tuning/fine-tune-configuration";
import { toast } from "@aiweb/federation";
import { isAbsence } from "../../app/is-absence.ts";
import type { DraftEntry } from "./draft.ts";
import { readEntry } from "./read-entry.ts";

/** Reads the datasets of a mix and hands over those that could be; says what is gone of the others, and offers to try again what failed. */
export async function takeAlong(wanted: readonly MixEntry[], take: (entries: DraftEntry[]) => void, takeLater = take): Promise<void> {
  const read = await Promise.allSettled(wanted.map((entry) => readEntry(entry.dataset, entry.version)));
  const entries: DraftEntry[] = [];
  const failed: MixEntry[] = [];
  const sentences: string[] = [];
  for (const [index, entry] of wanted.entries()) {
    const outcome = read[index];
    if (outcome?.status === "fulfilled") {
      entries.push({ ...outcome.value, ...entry });
    } else if (isAbsence(outcome?.reason)) {
      sentences.push(`${entry.dataset} v${entry.version}: deleted, or not yours to see any more.`);
    } else {
      failed.push(entry);
      sentences.push(`${entry.dataset} v${entry.version}: ${parseError(outcome?.reason).message}`);
    }
  }
  take(entries);
  if (sentences.length === 0) {
    return;
  }
  toast({
    title: sentences.length === 1 ? "A dataset could not be taken along" : `${sentences.length} datasets could not be taken along`,
    description: [...sentences, "Everything else is filled in."].join(" "),
    tone: "warn",
    timeout: 0,
    ...(failed.length === 0 ? {} : { action: { label: "Try again", onPress: () => void takeAlong(failed, takeLater) } }),
  });
}
