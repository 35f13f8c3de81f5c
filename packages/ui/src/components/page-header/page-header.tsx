import type { ReactNode } from "react";
import { Breadcrumbs } from "../breadcrumbs/breadcrumbs.tsx";
import type { Crumb } from "../breadcrumbs/breadcrumbs.tsx";
import type { IconComponent } from "../icon/icon.tsx";
import { NounTile } from "../noun-tile/noun-tile.tsx";
import type { Noun } from "../noun-tile/nouns.ts";
import styles from "./page-header.module.css";

export type PageHeaderProps = {
  title: ReactNode;
  /** One line of purpose under the title (catalogues). */
  purpose?: ReactNode;
  /** The tile of a record or form. */
  noun?: Noun;
  icon?: IconComponent;
  breadcrumbs?: readonly Crumb[];
  /** The state line of a record: StateDot first, then facts. */
  state?: ReactNode;
  /** The page's one primary action last. */
  actions?: ReactNode;
};

/** The head of a page. Its h1 takes the focus after navigation (`[data-page-heading]`). */
export function PageHeader({ title, purpose, noun, icon, breadcrumbs, state, actions }: PageHeaderProps) {
  return (
    <header className={styles.header}>
      {noun === undefined ? null : <NounTile noun={noun} icon={icon} />}
      <div className={styles.words}>
        {breadcrumbs === undefined ? null : <Breadcrumbs items={breadcrumbs} />}
        <h1 className={styles.title} tabIndex={-1} data-page-heading="">
          {title}
        </h1>
        {purpose === undefined ? null : <p className={styles.purpose}>{purpose}</p>}
        {state === undefined ? null : <div className={styles.state}>{state}</div>}
      </div>
      {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
    </header>
  );
}
