type Level = "debug" | "info" | "warning" | "error";

/** The reader's own clock, to the second. */
const clock = new Intl.DateTimeFormat("en-GB", { timeStyle: "medium" });

/** Lines of a job's or deployment's log as the log view takes them. */
export function logLines(lines: readonly { id: number; at: string; level: Level; text: string }[]) {
  return lines.map(({ id, text, at, level }) => ({ id: String(id), text, time: clock.format(new Date(at)), level: level === "warning" ? ("warn" as const) : level }));
}
