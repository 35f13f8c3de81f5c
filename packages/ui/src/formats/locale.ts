let chosen: string | undefined;
const numbers = new Map<string, Intl.NumberFormat>();
const moments = new Map<string, Intl.DateTimeFormat>();

/**
 * How numbers and dates are written from now on; words stay English. Whoever draws them says it once
 * before: the shell from the browser's language, each remote as the host API tells. What is no language leaves it as it was.
 */
export function setFormatLocale(locale: string | undefined): void {
  try {
    chosen = locale === undefined ? undefined : Intl.getCanonicalLocales(locale)[0];
  } catch {
    return;
  }
  numbers.clear();
  moments.clear();
}

/** Where nobody chose: the same on every machine that runs tests. */
export function formatLocale(): string {
  return chosen ?? "en-US";
}

function kept<Format>(formats: Map<string, Format>, options: object, make: () => Format): Format {
  const key = JSON.stringify(options);
  const known = formats.get(key) ?? make();
  formats.set(key, known);
  return known;
}

/** Making one takes longer than a table's cell may: each is made once. */
export function numberFormat(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return kept(numbers, options, () => new Intl.NumberFormat(formatLocale(), options));
}

export function momentFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return kept(moments, options, () => new Intl.DateTimeFormat(chosen ?? "en-GB", options));
}
