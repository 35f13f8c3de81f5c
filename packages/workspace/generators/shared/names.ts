const pattern = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const longest = 40;

/** Throws an error that says what a name may be, `example` among it. `what` is what the name is of: “a remote”. */
export function checkName(name: string, { what, example }: { what: string; example: string }): void {
  if (!pattern.test(name) || name.length > longest) {
    throw new Error(`“${name}” cannot be ${what}'s name: lower-case letters, digits and single hyphens between them, beginning with a letter, ${longest} at most. For example: ${example}`);
  }
}

/** `price-tag` as people read it: “Price tag”. */
export function titleOf(name: string): string {
  const words = name.replaceAll("-", " ");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** `price-tag` as a variable: `priceTag`. */
export function camelCase(name: string): string {
  return name.replaceAll(/-([a-z0-9])/g, (_hyphen, letter: string) => letter.toUpperCase());
}

/** `price-tag` as a component: `PriceTag`. */
export function pascalCase(name: string): string {
  const camel = camelCase(name);
  return `${camel.charAt(0).toUpperCase()}${camel.slice(1)}`;
}
