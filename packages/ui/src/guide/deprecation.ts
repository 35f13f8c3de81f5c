import type { ComponentGuide } from "./component-guide.ts";

type Deprecation = Pick<ComponentGuide, "components" | "status" | "instead">;

/** Exported components whose own remark says `@deprecated`, which lint reports wherever they are used. */
function markedIn(source: string): string[] {
  return [...source.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export (?:function|const) ([A-Z]\w*)/g)].flatMap(([, remark = "", name = ""]) => (/@deprecated\s+\S/.test(remark) ? [name] : []));
}

/** Where a component's guide and its code differ on whether it goes: Storybook shows the one, lint the other. */
export function deprecationFaults(guides: readonly Deprecation[], sources: readonly string[]): string[] {
  const marked = new Set(sources.flatMap(markedIn));
  const told = guides.filter(({ status }) => status === "deprecated");
  return [
    ...told.filter(({ instead }) => instead === undefined).map(({ components }) => `The guide of ${components.join(", ")} does not say what to use instead.`),
    ...told.flatMap(({ components }) => components.filter((name) => !marked.has(name)).map((name) => `${name} is deprecated in its guide: say @deprecated and what to use instead at its code too.`)),
    ...[...marked].filter((name) => !told.some(({ components }) => components.includes(name))).map((name) => `${name} says @deprecated: its guide does not.`),
  ];
}
