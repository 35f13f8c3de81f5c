import { useState, type ReactNode } from "react";
import { classNames } from "../../class-names.ts";
import styles from "./page.module.css";

/** The frame of a page that scrolls: header first, then one of the layouts below. */
export function Page({ children, className }: { children: ReactNode; className?: string }) {
  return <div className={classNames(styles.page, className)}>{children}</div>;
}

export type CatalogueLayoutProps = {
  facets: ReactNode;
  /** How many choices are in force; told where the facets are folded away. */
  active?: number;
  children: ReactNode;
};

/** Catalogue: facets left, cards or rows right; below 900 px the facets fold into a sheet above. */
export function CatalogueLayout({ facets, children, active = 0 }: CatalogueLayoutProps) {
  // a page draws its facets once: there are many, and each change of one draws all anew
  const [isUnfolded, setIsUnfolded] = useState(false);
  return (
    <div className={styles.catalogue}>
      <section className={styles.facetsWide} aria-label="Filters">
        {facets}
      </section>
      <details className={styles.facetsNarrow} onToggle={(event) => setIsUnfolded(event.currentTarget.open)}>
        <summary className={styles.summary}>{active > 0 ? `Filters (${active})` : "Filters"}</summary>
        {isUnfolded ? <div className={styles.sheet}>{facets}</div> : null}
      </details>
      <div className={styles.main}>{children}</div>
    </div>
  );
}

/** Record and decision form: the matter left, relations or consequences right; one column below 1100 px. */
export function SplitLayout({ aside, asideWidth = 300, children }: { aside: ReactNode; asideWidth?: 300 | 400; children: ReactNode }) {
  return (
    <div className={classNames(styles.split, asideWidth === 400 && styles.wideAside)}>
      <div className={styles.main}>{children}</div>
      <aside className={styles.aside}>{aside}</aside>
    </div>
  );
}
