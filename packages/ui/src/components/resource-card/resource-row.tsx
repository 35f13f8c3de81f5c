import type { ReactNode } from "react";
import type { IconComponent } from "../icon/icon.tsx";
import { Link } from "../link/link.tsx";
import { NounTile } from "../noun-tile/noun-tile.tsx";
import type { Noun } from "../noun-tile/nouns.ts";
import styles from "./resource-row.module.css";

/** Rows of things inside a card, with hairlines between them. */
export function ResourceList({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <ul role="list" className={styles.list} aria-label={label}>
      {children}
    </ul>
  );
}

export type ResourceRowProps = {
  noun: Noun;
  icon?: IconComponent;
  name: ReactNode;
  href?: string | undefined;
  badges?: ReactNode;
  note?: ReactNode;
  /** Controls and figures at the end of the line. */
  children?: ReactNode;
};

/** A thing in a line: tile, name, badges, a note under it, controls at the end. */
export function ResourceRow({ noun, icon, name, href, badges, note, children }: ResourceRowProps) {
  return (
    <li className={styles.row}>
      <NounTile noun={noun} icon={icon} size="s" />
      <div className={styles.words}>
        <div className={styles.first}>
          {href === undefined ? (
            <span className={styles.name}>{name}</span>
          ) : (
            <Link href={href} look="quiet" className={styles.name}>
              {name}
            </Link>
          )}
          {badges}
        </div>
        {note === undefined ? null : <div className={styles.note}>{note}</div>}
      </div>
      {children === undefined ? null : <div className={styles.end}>{children}</div>}
    </li>
  );
}
