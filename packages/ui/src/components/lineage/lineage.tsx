import type { ReactNode } from "react";
import { Icon } from "../icon/icon.tsx";
import type { IconComponent } from "../icon/icon.tsx";
import { Link } from "../link/link.tsx";
import { NounTile } from "../noun-tile/noun-tile.tsx";
import type { Noun } from "../noun-tile/nouns.ts";
import styles from "./lineage.module.css";

/** What something is made from, or becomes. */
export function LineageList({ children }: { children: ReactNode }) {
  return (
    <ul role="list" className={styles.list}>
      {children}
    </ul>
  );
}

export type LineageItemProps = {
  noun: Noun;
  icon?: IconComponent;
  name: string;
  /** Without it the thing is gone or hidden; the name stays. */
  href?: string | undefined;
  note?: ReactNode;
};

/** One relation: tile, name that leads there, and what part it has. */
export function LineageItem({ noun, icon, name, href, note }: LineageItemProps) {
  return (
    <li className={styles.item}>
      <NounTile noun={noun} icon={icon} size="s" />
      <span className={styles.words}>
        {href === undefined ? (
          <span className={styles.name}>{name}</span>
        ) : (
          <Link href={href} look="quiet" className={styles.name}>
            {name}
          </Link>
        )}
        {note === undefined ? null : <span className={styles.note}>{note}</span>}
      </span>
    </li>
  );
}

/** A quiet line at the end of the list, such as the configuration's hash. */
export function LineageNote({ icon, children }: { icon?: IconComponent; children: ReactNode }) {
  return (
    <li className={styles.foot}>
      {icon === undefined ? null : <Icon of={icon} size={14} />}
      {children}
    </li>
  );
}
