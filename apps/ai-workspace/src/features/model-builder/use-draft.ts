import { useAccount } from "@aiweb/federation";
import { useCallback, useRef, useState } from "react";
import { draftSchema, emptyDraft, type Draft } from "./draft.ts";

function readKept(key: string): Draft | null {
  try {
    const parsed = draftSchema.safeParse(JSON.parse(localStorage.getItem(key) ?? "null"));
    return parsed.success ? parsed.data : null;
  } catch {
    // Storage is refused or holds something else: a fresh draft is right.
    return null;
  }
}

function keep(key: string, draft: Draft | null): boolean {
  try {
    if (draft === null) {
      localStorage.removeItem(key);
    } else {
      localStorage.setItem(key, JSON.stringify(draft));
    }
    return true;
  } catch {
    return false;
  }
}

/** The account's draft, kept in this browser at each change, so that it survives a reload. `kept` says whether that worked. */
export function useDraft(): { draft: Draft; change: (part: Partial<Draft> | ((before: Draft) => Draft)) => void; discard: () => void; kept: boolean } {
  const key = `aiweb.model-builder.draft.${useAccount()?.id ?? ""}`;
  const [draft, setDraft] = useState<Draft>(() => readKept(key) ?? emptyDraft());
  const [kept, setKept] = useState(false);
  // Changes may come faster than renders: each builds on the one before.
  const newest = useRef(draft);
  const change = useCallback(
    (part: Partial<Draft> | ((before: Draft) => Draft)) => {
      newest.current = typeof part === "function" ? part(newest.current) : { ...newest.current, ...part };
      setDraft(newest.current);
      setKept(keep(key, newest.current));
    },
    [key],
  );
  const discard = useCallback(() => {
    newest.current = emptyDraft();
    keep(key, null);
    setDraft(newest.current);
    setKept(false);
  }, [key]);
  return { draft, change, discard, kept };
}
