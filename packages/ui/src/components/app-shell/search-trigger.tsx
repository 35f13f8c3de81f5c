import { SearchIcon } from "../icon/icons.ts";
import { Icon } from "../icon/icon.tsx";
import { Kbd } from "../kbd/kbd.tsx";
import styles from "./search-trigger.module.css";

/** Looks like a field, opens the command palette. */
export function SearchTrigger({ label, onPress }: { label: string; onPress: () => void }) {
  const mac = typeof navigator !== "undefined" && /mac|iphone|ipad/i.test(navigator.userAgent);
  return (
    <button type="button" className={styles.trigger} onClick={onPress} aria-keyshortcuts={mac ? "Meta+K" : "Control+K"}>
      <Icon of={SearchIcon} />
      <span className={styles.label}>{label}</span>
      <Kbd>{mac ? "⌘K" : "Ctrl K"}</Kbd>
    </button>
  );
}
