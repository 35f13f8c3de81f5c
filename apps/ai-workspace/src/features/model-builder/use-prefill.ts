import { useNavigate, useSearch } from "@tanstack/react-router";
import { api } from "@aiweb/api-client";
import { toast } from "@aiweb/ui";
import { useEffect, useRef } from "react";
import { toastFailure } from "../../app/toast-failure.ts";
import { draftOf, isEmptyDraft, type Draft, type DraftEntry } from "./draft.ts";
import { offerUndo } from "./offer-undo.ts";
import { readEntry } from "./read-entry.ts";

type Change = (part: Partial<Draft> | ((before: Draft) => Draft)) => void;

/** Fills the form with a job's configuration; what is gone of its datasets is left out and said. */
async function repeatJob(job: string, change: Change) {
  const { configuration } = await api.jobs.get.query({ job });
  const read = await Promise.allSettled(configuration.datasets.map((entry) => readEntry(entry.dataset, entry.version)));
  const missing: string[] = [];
  const entries = configuration.datasets.flatMap((entry, index): DraftEntry[] => {
    const outcome = read[index];
    if (outcome?.status === "fulfilled") {
      return [{ ...outcome.value, ...entry }];
    }
    missing.push(`${entry.dataset} v${entry.version}`);
    return [];
  });
  replaceWith(() => draftOf(configuration, entries), change);
  if (missing.length > 0) {
    toast({ title: missing.length === 1 ? "A dataset could not be taken along" : `${missing.length} datasets could not be taken along`, description: `${missing.join(", ")}: deleted, or not yours to see any more. Everything else is filled in.`, tone: "warn", timeout: 0 });
  }
}

/** Puts something in place of what was being written, and offers that back. */
function replaceWith(next: (before: Draft) => Draft, change: Change) {
  let before: Draft | undefined;
  change((known) => {
    before = known;
    return next(known);
  });
  if (before !== undefined && !isEmptyDraft(before)) {
    const kept = before;
    offerUndo("Your draft was replaced", () => change(() => kept));
  }
}

/** Another base under what was written is a change that one may not have meant. */
function takeBase(base: string, change: Change) {
  change((before) => {
    if (before.base !== "" && before.base !== base) {
      const kept = before.base;
      offerUndo("Your draft has another base model now", () => change({ base: kept }));
    }
    return { ...before, base };
  });
}

async function addDataset(dataset: string, version: number | null, change: Change) {
  const entry = await readEntry(dataset, version);
  change((before) => (before.datasets.some((known) => known.dataset === entry.dataset && known.version === entry.version) ? before : { ...before, datasets: [...before.datasets, entry] }));
}

/** What the address asks for: `base` a model, `dataset` one to learn from (its newest version, or `version`), `from` a job to repeat. Each is taken once, and then stands in the draft. */
export function usePrefill(change: Change): void {
  const search: { base?: unknown; dataset?: unknown; version?: unknown; from?: unknown } = useSearch({ strict: false });
  const navigate = useNavigate();
  const done = useRef("");
  const base = typeof search.base === "string" ? search.base : null;
  const dataset = typeof search.dataset === "string" ? search.dataset : null;
  const version = typeof search.version === "number" ? search.version : null;
  const from = typeof search.from === "string" ? search.from : null;
  useEffect(() => {
    const asked = JSON.stringify([base, dataset, version, from]);
    if (done.current === asked) {
      return;
    }
    done.current = asked;
    if (base === null && dataset === null && from === null) {
      return;
    }
    const failed = toastFailure("The form could not be filled in");
    if (base !== null) {
      takeBase(base, change);
    }
    if (dataset !== null) {
      addDataset(dataset, version, change).catch(failed);
    }
    if (from !== null) {
      repeatJob(from, change).catch(failed);
    }
    // A reload must not take it again, over what was written since.
    void navigate({ to: ".", search: {}, replace: true });
  }, [base, dataset, version, from, change, navigate]);
}
