/** Text that stands plainly in SQL: small letters, digits and underscores, 40 at most. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "_")
    .replaceAll(/^_+|_+$/g, "")
    .slice(0, 40);
}

/** Gives out names that differ in every engine: whatever capitals count for, and in any case shorter than 63 bytes. */
export class Names {
  readonly #taken = new Set<string>();

  take(wanted: string, otherwise: string): string {
    const base = plain(wanted) || otherwise;
    let name = base;
    for (let count = 2; this.#taken.has(name); count += 1) name = `${base}_${count}`;
    this.#taken.add(name);
    return name;
  }
}
