import type { ReactNode } from "react";
import { classNames } from "../../class-names.ts";
import { Icon } from "../icon/icon.tsx";
import type { IconComponent } from "../icon/icon.tsx";
import { NounTile } from "../noun-tile/noun-tile.tsx";
import type { Noun } from "../noun-tile/nouns.ts";
import styles from "./state-screen.module.css";

export type StateScreenProps = {
  noun?: Noun | undefined;
  icon?: IconComponent | undefined;
  tone?: "neutral" | "bad" | undefined;
  title: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  /** Small print under the actions, such as a trace id. */
  note?: ReactNode;
  /** Announced when it appears in place of what was there. */
  role?: "alert" | "status" | undefined;
  /** As the only thing of a page, its title is the h1. */
  heading?: "h1" | "h2" | undefined;
};

/** The common shape of empty, failed and forbidden. */
export function StateScreen({ noun, icon, tone = "neutral", title, children, actions, note, role, heading: Heading = "h2" }: StateScreenProps) {
  const headingProps = Heading === "h1" ? { tabIndex: -1, "data-page-heading": "" } : {};
  return (
    <div className={classNames(styles.screen, styles[tone])} role={role}>
      {noun === undefined ? null : <NounTile noun={noun} icon={icon} />}
      {noun === undefined && icon !== undefined ? (
        <span className={styles.icon}>
          <Icon of={icon} size={18} />
        </span>
      ) : null}
      <Heading className={styles.title} {...headingProps}>
        {title}
      </Heading>
      {children === undefined ? null : <div className={styles.body}>{children}</div>}
      {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
      {note === undefined ? null : <div className={styles.note}>{note}</div>}
    </div>
  );
}
