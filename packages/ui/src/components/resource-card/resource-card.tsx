import type { ReactNode } from "react";
import { Badge } from "../badge/badge.tsx";
import type { IconComponent } from "../icon/icon.tsx";
import { Link } from "../link/link.tsx";
import { NounTile } from "../noun-tile/noun-tile.tsx";
import type { Noun } from "../noun-tile/nouns.ts";
import styles from "./resource-card.module.css";

export type ResourceCardProps = {
  noun: Noun;
  icon?: IconComponent;
  name: string;
  href: string;
  /** Whose it is. */
  owner?: ReactNode;
  /** One figure at the end of the first line. */
  metric?: ReactNode;
  /** What it is and how big, in few words each. */
  facts?: readonly string[];
  /** May I use it now: a StateDot. */
  state?: ReactNode;
  /** Small buttons; a primary one only on the page. */
  actions?: ReactNode;
};

/** A card of a catalogue: what it is, how big, may I use it now, and the acts themselves. */
export function ResourceCard({ noun, icon, name, href, owner, metric, facts = [], state, actions }: ResourceCardProps) {
  return (
    <article className={styles.card} aria-label={name}>
      <div className={styles.head}>
        <NounTile noun={noun} icon={icon} />
        <div className={styles.words}>
          <h2 className={styles.name}>
            <Link href={href} look="quiet">
              {name}
            </Link>
          </h2>
          {owner === undefined ? null : <p className={styles.owner}>{owner}</p>}
        </div>
        {metric === undefined ? null : <span className={styles.metric}>{metric}</span>}
      </div>
      {facts.length === 0 ? null : (
        <ul role="list" className={styles.facts} aria-label="Facts">
          {facts.map((fact) => (
            <li key={fact}>
              <Badge>{fact}</Badge>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.foot}>
        <span className={styles.state}>{state}</span>
        {actions === undefined ? null : <span className={styles.actions}>{actions}</span>}
      </div>
    </article>
  );
}
