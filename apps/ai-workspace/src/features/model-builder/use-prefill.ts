import { useNavigate, useSearch } from "@tanstack/react-router";
import { api } from "@aiweb/api-client";
import { useEffect, useRef } from "react";
import { toastFailure } from "../../app/toast-failure.ts";
import { buildSearch } from "./build-search.ts";
import { draftOf, isEmptyDraft, type Draft } from "./draft.ts";
import { offerUndo } from "./offer-undo.ts";
import { readEntry } from "./read-entry.ts";
import { takeAlong } from "./take-along.ts";

type Change = (part: Partial<Draft> | ((before: Draft) => Draft)) => void;

/** Fills the form with a job's configuration; of its datasets, with those that can be read. */
async function repeatJob(job: string, change: Change) {
  const { configuration } = await api.jobs.get.query({ job });
  await takeAlong(
    configuration.datasets,
    (entries) => replaceWith(() => draftOf(configuration, entries), change),
    (entries) => change((before) => ({ ...before, datasets: [...before.datasets, ...entries] })),
  );
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

/** What the address asks for: each is taken once, and then stands in the draft; a name only where none is written yet. */
export function usePrefill(change: Change): void {
  const { name = null, base = null, dataset = null, version = null, from = null } = buildSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const done = useRef("");
  useEffect(() => {
    const asked = JSON.stringify([name, base, dataset, version, from]);
    if (done.current === asked) {
      return;
    }
    done.current = asked;
    if (name === null && base === null && dataset === null && from === null) {
      return;
    }
    const failed = toastFailure("The form could not be filled in");
    if (name !== null) {
      change((before) => (before.name === "" ? { ...before, name } : before));
    }
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
  }, [name, base, dataset, version, from, change, navigate]);
}
