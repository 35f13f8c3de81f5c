import { useSearch } from "@tanstack/react-router";
import { api, parseError } from "@aiweb/api-client";
import { toast } from "@aiweb/ui";
import { useEffect, useRef } from "react";
import { draftOf, type Draft } from "./draft.ts";
import { readEntry } from "./read-entry.ts";

type Change = (part: Partial<Draft> | ((before: Draft) => Draft)) => void;

async function repeatJob(job: string, change: Change) {
  const { configuration } = await api.jobs.get.query({ job });
  const entries = await Promise.all(configuration.datasets.map(async (entry) => ({ ...(await readEntry(entry.dataset, entry.version)), ...entry })));
  change(() => draftOf(configuration, entries));
}

async function addDataset(dataset: string, change: Change) {
  const entry = await readEntry(dataset, null);
  change((before) => (before.datasets.some((known) => known.dataset === entry.dataset) ? before : { ...before, datasets: [...before.datasets, entry] }));
}

/** What the address asks for: `base` a model, `dataset` one to learn from, `from` a job to repeat. Each is taken once. */
export function usePrefill(change: Change): void {
  const search: { base?: unknown; dataset?: unknown; from?: unknown } = useSearch({ strict: false });
  const done = useRef("");
  const base = typeof search.base === "string" ? search.base : null;
  const dataset = typeof search.dataset === "string" ? search.dataset : null;
  const from = typeof search.from === "string" ? search.from : null;
  useEffect(() => {
    const asked = JSON.stringify([base, dataset, from]);
    if (done.current === asked) {
      return;
    }
    done.current = asked;
    const failed = (error: unknown) => toast({ title: "The form could not be filled in", description: parseError(error).message, tone: "bad" });
    if (base !== null) {
      change({ base });
    }
    if (dataset !== null) {
      addDataset(dataset, change).catch(failed);
    }
    if (from !== null) {
      repeatJob(from, change).catch(failed);
    }
  }, [base, dataset, from, change]);
}
