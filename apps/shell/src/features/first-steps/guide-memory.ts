/** What an account chose about the guide here; null before it chose, or was shown it. */
export type GuideChoice = "open" | "away" | null;

export type GuideMemory = {
  choice(): GuideChoice;
  subscribe(listener: () => void): () => void;
  /** Shows it until it is put away or the page is left. */
  open(): void;
  putAway(): void;
  /** It stays until the page is left, and does not come back by itself. */
  end(): void;
};

/** Keeps one account's choice in this browser. Where nothing can be kept, it holds until the page is left. */
export function createGuideMemory(account: string, storage: Pick<Storage, "getItem" | "setItem" | "removeItem"> | null): GuideMemory {
  const key = `aiweb.first-steps.${account}`;
  const listeners = new Set<() => void>();
  let choice: GuideChoice = storage?.getItem(key) === "away" ? "away" : null;

  function keep(away: boolean): void {
    try {
      if (away) storage?.setItem(key, "away");
      else storage?.removeItem(key);
    } catch {
      // full: it holds for this page
    }
  }

  function choose(next: GuideChoice): void {
    choice = next;
    keep(next === "away");
    for (const listener of listeners) listener();
  }

  return {
    choice: () => choice,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open: () => choose("open"),
    putAway: () => choose("away"),
    end: () => keep(true),
  };
}
