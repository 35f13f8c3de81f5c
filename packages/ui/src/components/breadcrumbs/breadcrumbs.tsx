import { ChevronRightIcon } from "../icon/icons.ts";
import { Icon } from "../icon/icon.tsx";
import { Link } from "../link/link.tsx";
import styles from "./breadcrumbs.module.css";

export type Crumb = { label: string; href?: string };

/** The way back up, above the title; the page itself is the title and no crumb. */
export function Breadcrumbs({ items }: { items: readonly Crumb[] }) {
  return (
    <nav aria-label="Breadcrumbs">
      <ol role="list" className={styles.list}>
        {items.map((item) => (
          <li key={item.label} className={styles.item}>
            {item.href === undefined ? (
              item.label
            ) : (
              <Link href={item.href} look="quiet" className={styles.link}>
                {item.label}
              </Link>
            )}
            <Icon of={ChevronRightIcon} size={14} />
          </li>
        ))}
      </ol>
    </nav>
  );
}
