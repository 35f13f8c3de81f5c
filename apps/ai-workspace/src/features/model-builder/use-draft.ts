import { useCallback, useEffect, useState } from "react";
import { draftSchema, emptyDraft, type Draft } from "./draft.ts";

const storageKey = "aiweb.model-builder.draft";

function readKept(): Draft | null {
  try {
    const parsed = draftSchema.safeParse(JSON.parse(localStorage.getItem(storageKey) ?? "null"));
    return parsed.success ? parsed.data : null;
  } catch {
    // Storage is refused or holds something else: a fresh draft is right.
    return null;
  }
}

function keep(draft: Draft | null): boolean {
  try {
    if (draft === null) {
      localStorage.removeItem(storageKey);
    } else {
      localStorage.setItem(storageKey, JSON.stringify(draft));
    }
    return true;
  } catch {
    return false;
  }
}

/** The draft, kept in this browser at each change, so that it survives a reload. `kept` says whether that worked. */
export function useDraft(): { draft: Draft; change: (part: Partial<Draft> | ((before: Draft) => Draft)) => void; discard: () => void; kept: boolean } {
  const [draft, setDraft] = useState<Draft>(() => readKept() ?? emptyDraft());
  const [kept, setKept] = useState(true);
  const [touched, setTouched] = useState(false);
  useEffect(() => {
    if (touched) {
      setKept(keep(draft));
    }
  }, [draft, touched]);
  const change = useCallback((part: Partial<Draft> | ((before: Draft) => Draft)) => {
    setTouched(true);
    setDraft((before) => (typeof part === "function" ? part(before) : { ...before, ...part }));
  }, []);
  const discard = useCallback(() => {
    setTouched(false);
    keep(null);
    setDraft(emptyDraft());
  }, []);
  return { draft, change, discard, kept: kept && touched };
}
