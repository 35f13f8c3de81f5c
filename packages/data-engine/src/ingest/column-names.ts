/**
 * Names that can stand beside each other in one table: trimmed, none empty, no two equal without regard to case.
 * Says in `notes` what was renamed, and why.
 */
export function uniqueColumnNames(given: readonly string[], notes: string[]): string[] {
  const taken = new Set(given.map((name) => name.trim().toLowerCase()));
  const used = new Set<string>();
  return given.map((raw, index) => {
    const name = raw.trim();
    if (name !== "" && !used.has(name.toLowerCase())) {
      used.add(name.toLowerCase());
      return name;
    }
    const stem = name === "" ? "column" : name;
    let number = name === "" ? index + 1 : 2;
    while (taken.has(`${stem}_${number}`.toLowerCase()) || used.has(`${stem}_${number}`.toLowerCase())) number += 1;
    const renamed = `${stem}_${number}`;
    used.add(renamed.toLowerCase());
    notes.push(name === "" ? `Column ${index + 1} had no name; it is called ${renamed}.` : `Column ${index + 1} was a second “${name}”; it is called ${renamed}.`);
    return renamed;
  });
}
