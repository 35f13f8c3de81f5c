import type { RemoteRegistry } from "@aiweb/contracts/registry/remote-registry";
import { links } from "@aiweb/federation";
import { LayersIcon, navigationIcon } from "@aiweb/ui";
import type { NavigationGroup, NavigationItem } from "@aiweb/ui";

/** What stands beside a page's title, by the name that the registry gives it. */
export type Badges = Readonly<Record<string, string>>;

function isWithin(path: string, page: string): boolean {
  return path === page || path.startsWith(`${page}/`);
}

type Shown = {
  path: string;
  badges?: Badges;
  /** The Remotes page is for those who ship some. */
  shipsRemotes?: boolean;
};

/** The pages that the registry lists, under their groups, in its order; after them the shell's own. */
export function navigationGroups(registry: RemoteRegistry | null, { path, badges = {}, shipsRemotes = false }: Shown): NavigationGroup[] {
  const groups = new Map<string, NavigationItem[]>();
  for (const remote of Object.values(registry?.remotes ?? {})) {
    for (const page of remote.navigation) {
      const items = groups.get(page.group) ?? [];
      groups.set(page.group, items);
      items.push({ href: page.path, label: page.title, icon: navigationIcon(page.icon), current: isWithin(path, page.path), note: badges[page.badge ?? ""] });
    }
  }
  if (shipsRemotes) {
    groups.set("Platform", [...(groups.get("Platform") ?? []), { href: links.remotes(), label: "Remotes", icon: LayersIcon, current: isWithin(path, links.remotes()) }]);
  }
  return [...groups].map(([label, items]) => ({ label, items }));
}
