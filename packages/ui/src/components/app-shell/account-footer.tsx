import { AccountMark } from "../account-mark/account-mark.tsx";
import { SettingsIcon } from "../icon/icons.ts";
import { Icon } from "../icon/icon.tsx";
import { RoutedLink } from "../link/link-provider.tsx";
import styles from "./account-footer.module.css";

export type AccountFooterProps = {
  /** Handle or short address. */
  label: string;
  /** What the mark is drawn from: the full address. */
  seed: string;
  /** The profile. */
  href: string;
  settingsHref?: string;
  settingsLabel?: string;
};

/** Who is signed in, at the foot of the navigation. */
export function AccountFooter({ label, seed, href, settingsHref, settingsLabel = "Settings" }: AccountFooterProps) {
  return (
    <div className={styles.footer}>
      <RoutedLink href={href} className={styles.account} title={seed}>
        <AccountMark seed={seed} />
        <span className={styles.label}>{label}</span>
      </RoutedLink>
      {settingsHref === undefined ? null : (
        <RoutedLink href={settingsHref} className={styles.settings} aria-label={settingsLabel} title={settingsLabel}>
          <Icon of={SettingsIcon} />
        </RoutedLink>
      )}
    </div>
  );
}
