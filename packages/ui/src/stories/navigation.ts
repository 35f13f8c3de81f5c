import { ChatIcon, DatasetIcon, DeploymentIcon, JobIcon, LibraryIcon, ModelIcon, OwnModelIcon } from "../components/icon/icons.ts";
import type { NavigationGroup } from "../components/app-shell/navigation.tsx";

/** The navigation as the registry's three remotes give it, for stories. */
export function navigation(current: string): NavigationGroup[] {
  const groups: NavigationGroup[] = [
    {
      label: "Marketplace",
      items: [
        { href: "/marketplace/models", label: "Models", icon: ModelIcon },
        { href: "/marketplace/data", label: "Data", icon: LibraryIcon },
      ],
    },
    {
      label: "AI",
      items: [
        { href: "/ai/playground", label: "Playground", icon: ChatIcon },
        { href: "/ai/models", label: "My models", icon: OwnModelIcon },
        { href: "/ai/serving", label: "Serving", icon: DeploymentIcon },
        { href: "/ai/jobs", label: "Fine-tuning jobs", icon: JobIcon, note: "2 running" },
      ],
    },
    { label: "Data engineering", items: [{ href: "/data/datasets", label: "Datasets", icon: DatasetIcon }] },
  ];
  return groups.map((group) => ({ ...group, items: group.items.map((item) => ({ ...item, current: item.label === current })) }));
}
