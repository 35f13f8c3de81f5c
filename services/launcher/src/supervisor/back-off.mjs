const windowMs = 60_000;
const longestMs = 15_000;
/** This many deaths within a minute count as “keeps dying”. */
const tooMany = 5;

/** Remembers a part's deaths of the last minute, and since when it has not come up at all. */
export function createBackOff(now = Date.now) {
  /** @type {number[]} */
  let deaths = [];
  /** @type {number | undefined} */
  let downSince = now();
  return {
    /** It came up. */
    wasReady() {
      downSince = undefined;
    },
    /** Counts a death; says how long to wait before the next try and whether the part keeps dying: often, or for a minute without ever coming up. */
    died() {
      deaths = [...deaths.filter((at) => now() - at < windowMs), now()];
      const keepsDying = deaths.length >= tooMany || (downSince !== undefined && now() - downSince >= windowMs);
      downSince ??= now();
      return { waitMs: Math.min(100 * 2 ** deaths.length, longestMs), keepsDying };
    },
  };
}
