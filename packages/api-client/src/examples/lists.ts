/** The same UUID for the same number. */
export function exampleId(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
}

/** Long enough that no column is wide enough; with nothing in it to break at. */
export const longWord = "customer-support-answers-fine-tuned-on-everything-that-was-ever-asked-2026-q4";
/** For sentences that people write. */
export const longText = "Antworten der Kundenbetreuung, zusammengestellt aus Rückerstattungsrichtlinien, Lieferkettensorgfaltspflichtenberichten und allem, was je gefragt wurde, ohne dass jemand es gekürzt hätte.";

/** A whole list as the api gives it. */
export function listOf<Item>(items: readonly Item[], facets: Record<string, Record<string, number>> = {}): { items: Item[]; nextCursor: null; total: number; facets: Record<string, Record<string, number>> } {
  return { items: [...items], nextCursor: null, total: items.length, facets };
}

type PageAsked = { cursor?: string | null | undefined; limit?: number | undefined };

/** A list that is longer than a page, as the api gives it: page by page, each row made when it is asked for. */
export function pagedList<Item>(total: number, make: (index: number) => Item, facets: Record<string, Record<string, number>> = {}) {
  return ({ cursor, limit = 24 }: PageAsked) => {
    const from = Number(cursor ?? 0);
    const count = Math.min(limit, total - from);
    return { items: Array.from({ length: count }, (_, index) => make(from + index)), nextCursor: from + count < total ? String(from + count) : null, total, facets };
  };
}
