const allowed = new Set(["http:", "https:", "mailto:"]);

/** The address if it may be linked from text that others wrote, else null. */
export function safeHref(href: string): string | null {
  try {
    // a relative address would lead into our own pages: text by others does not get that
    const url = new URL(href);
    return allowed.has(url.protocol) ? url.href : null;
  } catch {
    // no absolute address
    return null;
  }
}
