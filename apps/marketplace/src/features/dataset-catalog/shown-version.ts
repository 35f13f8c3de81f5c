/** The version that an address asks for; null stands for the newest. What names none is left out. */
export function shownVersion({ version }: { version?: unknown }): number | null {
  return typeof version === "number" && Number.isSafeInteger(version) && version > 0 ? version : null;
}
