import { formatDuration } from "../../formats/times.ts";

export type PhaseState = "done" | "running" | "failed" | "waiting" | "skipped";

export type Phase = {
  id: string;
  label: string;
  state: PhaseState;
  /** How far the running one is, 0–1; null or left out while nobody knows. */
  share?: number | null;
  /** Seconds since it began, or that it took. */
  elapsed?: number;
  /** Seconds, estimated: told as such. */
  remaining?: number;
  /** A few words: what it does now, or why it failed. */
  note?: string;
};

const words: Record<PhaseState, string> = { done: "done", running: "running", failed: "failed", waiting: "waiting", skipped: "skipped" };

/** An estimate is no stopwatch: "about 4 min", "less than a minute". */
export function aboutDuration(seconds: number): string {
  return seconds < 60 ? "less than a minute" : `about ${formatDuration(Math.round(seconds / 60) * 60)}`;
}

/** State, time and remaining time of a phase, in words. */
export function phaseFacts({ state, elapsed, remaining, note }: Phase): string {
  const left = state === "running" && remaining !== undefined ? `${aboutDuration(remaining)} left` : undefined;
  return [words[state], elapsed === undefined ? undefined : formatDuration(elapsed), left, note].filter((fact) => fact !== undefined).join(" · ");
}
