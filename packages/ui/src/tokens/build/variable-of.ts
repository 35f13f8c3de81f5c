/** What stands before a token's name in its CSS variable, by the group that it belongs to. */
const PREFIXES: Record<string, string> = {
  color: "",
  chart: "chart-",
  font: "",
  type: "t-",
  space: "s",
  size: "size-",
  width: "w-",
  height: "h-",
  radius: "r-",
  elevation: "",
  duration: "duration-",
  easing: "ease-",
  motion: "",
  layer: "z-",
};

/** The CSS variable of a token: `color.ink-2` is `--ink-2`, `space.3` is `--s3`. Throws for a group that has no prefix yet. */
export function variableOf(id: string): string {
  const [group = "", ...name] = id.split(".");
  const prefix = PREFIXES[group];
  if (prefix === undefined || name.length === 0) throw new Error(`The token ${id} is in no group that becomes a CSS variable: ${Object.keys(PREFIXES).join(", ")}.`);
  return `--${prefix}${name.join("-")}`;
}
