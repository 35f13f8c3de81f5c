import { formatClock } from "@aiweb/ui";

type Level = "debug" | "info" | "warning" | "error";

/** Lines of a job's or deployment's log as the log view takes them. */
export function logLines(lines: readonly { id: number; at: string; level: Level; text: string }[]) {
  return lines.map(({ id, text, at, level }) => ({ id: String(id), text, time: formatClock(at), level: level === "warning" ? ("warn" as const) : level }));
}
