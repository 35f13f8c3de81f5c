import type { RemoteRegistry } from "@aiweb/contracts/registry/remote-registry";
import { navigationIcon } from "@aiweb/ui";
import type { NavigationGroup, NavigationItem } from "@aiweb/ui";

/** What stands beside a page's title, by the name that the registry gives it. */
export type Badges = Readonly<Record<string, string>>;

function isWithin(path: string, page: string): boolean {
  return path === page || path.startsWith(`${page}/`);
}

/** The pages that the registry lists, under their groups, in its order. */
export function navigationGroups(registry: RemoteRegistry | null, path: string, badges: Badges = {}): NavigationGroup[] {
  const groups = new Map<string, NavigationItem[]>();
  for (const remote of Object.values(registry?.remotes ?? {})) {
    for (const page of remote.navigation) {
      const items = groups.get(page.group) ?? [];
      groups.set(page.group, items);
      items.push({ href: page.path, label: page.title, icon: navigationIcon(page.icon), current: isWithin(path, page.path), note: badges[page.badge ?? ""] });
    }
  }
  return [...groups].map(([label, items]) => ({ label, items }));
}
