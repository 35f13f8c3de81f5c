import type { LoadOutcome } from "@aiweb/federation/runtime";

/** A page that stands this long did not throw when it was drawn. */
const standsMs = 2_000;

/** What the server is told of one remote in this page load. */
export type LoadReport = { pageLoad: string; remote: string; version: string; outcome: "loaded" | "failed"; milliseconds: number; failure: string | null };

export type LoadReporter = {
  /** How a try to load a version came out. */
  tried(outcome: LoadOutcome): void;
  /** Its pages are shown: after a while without an error it counts as loaded. */
  shown(remote: string): void;
  /** Its code threw, in its routes or in a page. */
  threw(remote: string): void;
  /** The page goes: what stood until now stood. */
  flush(): void;
};

/**
 * Tells the server once per page load, remote and version how it came up, so that a canary that breaks is noticed. What
 * was only fetched ahead and is not shown says nothing.
 */
export function createLoadReporter(send: (report: LoadReport) => void, pageLoad: string): LoadReporter {
  const told = new Set<string>();
  /** Loaded and not told of yet, by remote. */
  const loaded = new Map<string, { version: string; milliseconds: number; timer: ReturnType<typeof setTimeout> | null }>();

  function tell(remote: string, version: string, milliseconds: number, failure: string | null): void {
    const id = `${remote}@${version}`;
    if (told.has(id)) {
      return;
    }
    told.add(id);
    send({ pageLoad, remote, version, outcome: failure === null ? "loaded" : "failed", milliseconds, failure });
  }

  function settle(remote: string, failure: string | null): void {
    const one = loaded.get(remote);
    if (one === undefined) {
      return;
    }
    loaded.delete(remote);
    if (one.timer !== null) {
      clearTimeout(one.timer);
    }
    tell(remote, one.version, one.milliseconds, failure);
  }

  return {
    tried({ remote, version, milliseconds, failure }) {
      if (failure === null) {
        loaded.set(remote, { version, milliseconds, timer: null });
      } else if (failure !== "needs-reload") {
        // that is the browser's doing, not the version's
        tell(remote, version, milliseconds, failure);
      }
    },
    shown(remote) {
      const one = loaded.get(remote);
      if (one !== undefined && one.timer === null) {
        one.timer = setTimeout(() => settle(remote, null), standsMs);
      }
    },
    threw: (remote) => settle(remote, "threw"),
    flush() {
      for (const [remote, { timer }] of loaded) {
        if (timer !== null) {
          settle(remote, null);
        }
      }
    },
  };
}
