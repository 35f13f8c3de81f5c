import type { ReactNode } from "react";
import { Icon } from "../icon/icon.tsx";
import type { IconComponent } from "../icon/icon.tsx";
import { RoutedLink } from "../link/link-provider.tsx";
import styles from "./navigation.module.css";

export type NavigationItem = {
  href: string;
  label: string;
  icon: IconComponent;
  current?: boolean;
  /** A live count beside the label: "2 running". */
  note?: ReactNode;
};

export type NavigationGroup = { label: string; items: readonly NavigationItem[] };

/** The pages of all remotes, grouped. */
export function Navigation({ groups }: { groups: readonly NavigationGroup[] }) {
  return (
    <nav aria-label="Pages" className={styles.navigation}>
      {groups.map((group) => (
        <div key={group.label}>
          <p className={styles.group}>{group.label}</p>
          <ul role="list" className={styles.list} aria-label={group.label}>
            {group.items.map((item) => (
              <li key={item.href}>
                <RoutedLink href={item.href} className={styles.item} aria-current={item.current === true ? "page" : undefined}>
                  <Icon of={item.icon} />
                  <span className={styles.label}>{item.label}</span>
                  {item.note === undefined ? null : <span className={styles.note}>{item.note}</span>}
                </RoutedLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
