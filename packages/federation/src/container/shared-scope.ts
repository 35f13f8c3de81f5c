import { servesRange } from "../runtime/serves-range.ts";

/** One version of a module as Module Federation's runtime offers it to a container's `init` (`Shared` in its types). */
export type Offer = {
  /** The module, once it has run. */
  lib?: () => object;
  /** Fetches it. */
  get?: () => Promise<() => object> | (() => object);
  /** `import: false`: a container asks for it, and has none. */
  shareConfig?: { import?: unknown };
};

/** What a page shares, by the module's name and version. */
export type ShareScope = Readonly<Record<string, Readonly<Record<string, Offer>>>>;

const taken = new Map<string, object>();

async function pick(scope: ShareScope, name: string, range: string): Promise<object> {
  const offers = Object.entries(scope[name] ?? {}).filter(([, { shareConfig }]) => shareConfig?.import !== false);
  for (const [version, { lib, get }] of offers) {
    if (!servesRange(version, range)) continue;
    const give = lib ?? (await get?.());
    if (give !== undefined) return give();
  }
  const there = offers.length === 0 ? "nothing" : offers.map(([version]) => version).join(", ");
  throw new Error(`This remote needs ${name} ${range}, and the page shares ${there}. Reload the page; if that does not help, its team builds it anew.`);
}

/** Takes what a remote needs of the page, each module in a version of its range, before any other code of the remote runs. Throws where one is missing: nothing has run then. */
export async function takeShared(scope: ShareScope, ranges: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, range] of Object.entries(ranges)) taken.set(name, await pick(scope, name, range));
}

/** An export of a module that the page shares. The build writes a call in the place of each import. */
export function shared(name: string, key: string): unknown {
  return Reflect.get(taken.get(name) ?? {}, key);
}
