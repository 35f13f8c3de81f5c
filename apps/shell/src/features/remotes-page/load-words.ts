import type { LoadCounts } from "@aiweb/contracts/registry/remote";
import { formatCount, formatDuration, formatNumber, formatPercent } from "@aiweb/ui";

/** Share of failures past which the canary watch takes a version back (services/api, canary-watch). */
const worstShare = 0.05;

/** Whether a version fails more than one that may stay. */
export function failsOften({ loads, failed }: LoadCounts): boolean {
  return loads > 0 && failed / loads > worstShare;
}

/** `12 (5 %)`; a dash while nobody loaded it. */
export function failureWords({ loads, failed }: LoadCounts): string {
  if (loads === 0) return "–";
  return failed === 0 ? "none" : `${formatCount(failed)} (${formatPercent(failed / loads)})`;
}

function time(milliseconds: number): string {
  return milliseconds < 1_000 ? `${formatNumber(milliseconds)} ms` : formatDuration(milliseconds / 1_000);
}

/** `180 ms`; a dash while none loaded. */
export function timeWords(milliseconds: number | null): string {
  return milliseconds === null ? "–" : time(milliseconds);
}
