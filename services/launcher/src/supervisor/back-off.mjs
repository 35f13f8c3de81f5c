const windowMs = 60_000;
const longestMs = 15_000;
/** This many deaths within a minute count as “keeps dying”. */
const tooMany = 5;

/** Remembers a part's deaths of the last minute. */
export function createBackOff(now = Date.now) {
  /** @type {number[]} */
  let deaths = [];
  return {
    /** Counts a death; says how long to wait before the next try and whether the part keeps dying. */
    died() {
      deaths = [...deaths.filter((at) => now() - at < windowMs), now()];
      return { waitMs: Math.min(100 * 2 ** deaths.length, longestMs), keepsDying: deaths.length >= tooMany };
    },
  };
}
