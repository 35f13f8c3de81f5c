import { classNames } from "../../class-names.ts";
import { ExternalLinkIcon } from "../icon/icons.ts";
import { Icon } from "../icon/icon.tsx";
import { RoutedLink } from "./link-provider.tsx";
import type { LinkComponentProps } from "./link-provider.tsx";
import styles from "./link.module.css";

export type LinkProps = LinkComponentProps & {
  /** `text` underlines (in running text), `quiet` only on hover (names in lists), `bare` leaves all styling away. */
  look?: "text" | "quiet" | "bare";
  /** Leaves AIWeb: a new tab, and an icon that says so. */
  external?: boolean;
};

/** A link, followed by whatever LinkComponentProvider names. */
export function Link({ look = "text", external = false, className, children, ...rest }: LinkProps) {
  const name = classNames(styles[look], external && styles.external, className);
  if (external) {
    return (
      <a {...rest} className={name} target="_blank" rel="noopener noreferrer">
        {children}
        <Icon of={ExternalLinkIcon} size={12} label="opens in a new tab" />
      </a>
    );
  }
  return (
    <RoutedLink {...rest} className={name}>
      {children}
    </RoutedLink>
  );
}
