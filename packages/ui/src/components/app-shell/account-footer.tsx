import { AccountMark } from "../account-mark/account-mark.tsx";
import { SettingsIcon } from "../icon/icons.ts";
import { Icon } from "../icon/icon.tsx";
import { useLinkComponent } from "../link/link-provider.tsx";
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
  const Component = useLinkComponent();
  return (
    <div className={styles.footer}>
      <Component href={href} className={styles.account} title={seed}>
        <AccountMark seed={seed} />
        <span className={styles.label}>{label}</span>
      </Component>
      {settingsHref === undefined ? null : (
        <Component href={settingsHref} className={styles.settings} aria-label={settingsLabel} title={settingsLabel}>
          <Icon of={SettingsIcon} />
        </Component>
      )}
    </div>
  );
}
