import type { ReactNode } from "react";
import { classNames } from "../../class-names.ts";
import { BadIcon, GoodIcon, InfoIcon, WarningIcon } from "../icon/icons.ts";
import { Icon } from "../icon/icon.tsx";
import type { IconComponent } from "../icon/icon.tsx";
import styles from "./banner.module.css";

export type BannerTone = "info" | "good" | "warn" | "bad";

const icons: Record<BannerTone, IconComponent> = { info: InfoIcon, good: GoodIcon, warn: WarningIcon, bad: BadIcon };

export type BannerProps = {
  tone?: BannerTone;
  title: ReactNode;
  /** What to do, offered in words or links. */
  children?: ReactNode;
  actions?: ReactNode;
  /** `alert` for what needs attention at once; `status` for what may wait; nothing when it is there from the start. */
  role?: "alert" | "status";
};

/** Says something about the page or form around it, and offers the way out. */
export function Banner({ tone = "info", title, children, actions, role }: BannerProps) {
  return (
    <div className={classNames(styles.banner, styles[tone])} role={role}>
      <p className={styles.title}>
        <Icon of={icons[tone]} className={styles.icon} />
        <span>{title}</span>
      </p>
      {children === undefined ? null : <div className={styles.body}>{children}</div>}
      {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
