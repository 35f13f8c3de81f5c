import { Menu as Base } from "@base-ui/react/menu";
import type { ReactElement } from "react";
import { classNames } from "../../class-names.ts";
import { Icon } from "../icon/icon.tsx";
import type { IconComponent } from "../icon/icon.tsx";
import { RoutedLink } from "../link/link-provider.tsx";
import styles from "./menu.module.css";

export type MenuAction = {
  label: string;
  icon?: IconComponent;
  /** Either does something or goes somewhere. */
  onSelect?: () => void;
  href?: string;
  /** The address gives a file. */
  download?: boolean;
  danger?: boolean;
  /** Why it cannot be done now; shown under the label. */
  disabledReason?: string | undefined;
};

export type MenuItem = MenuAction | "separator";

export type MenuProps = {
  /** A Button or IconButton. */
  trigger: ReactElement;
  label: string;
  items: readonly MenuItem[];
  align?: "start" | "end";
  /** It was asked for before it stood here. */
  defaultOpen?: boolean;
};

/** Acts on one thing, behind its "…" button. */
export function Menu({ trigger, label, items, align = "end", defaultOpen = false }: MenuProps) {
  return (
    <Base.Root modal={false} defaultOpen={defaultOpen}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner className={styles.positioner} sideOffset={4} align={align}>
          <Base.Popup className={styles.popup} aria-label={label}>
            {items.map((item, index) =>
              item === "separator" ? <Base.Separator key={`separator-${index}`} className={styles.separator} /> : <Entry key={item.label} item={item} />,
            )}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function Entry({ item }: { item: MenuAction }) {
  const content = (
    <>
      {item.icon === undefined ? null : <Icon of={item.icon} />}
      <span className={styles.words}>
        {item.label}
        {item.disabledReason === undefined ? null : <span className={styles.reason}>{item.disabledReason}</span>}
      </span>
    </>
  );
  const className = classNames(styles.item, item.danger === true && styles.danger);
  if (item.href !== undefined && item.disabledReason === undefined) {
    return (
      <Base.LinkItem closeOnClick className={className} render={<RoutedLink href={item.href} download={item.download} />}>
        {content}
      </Base.LinkItem>
    );
  }
  // not Base UI's disabled: its arrow keys would pass over the reason
  const isHeld = item.disabledReason !== undefined;
  return (
    <Base.Item className={className} aria-disabled={isHeld || undefined} closeOnClick={!isHeld} onClick={() => isHeld || item.onSelect?.()}>
      {content}
    </Base.Item>
  );
}
