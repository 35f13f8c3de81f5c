import { useEffect, useState } from "react";
import { IconButton } from "../button/icon-button.tsx";
import { CheckIcon, CopyIcon } from "../icon/icons.ts";
import { VisuallyHidden } from "../visually-hidden/visually-hidden.tsx";
import styles from "./copy-button.module.css";

const shownFor = 2000;

/** Puts a text on the clipboard and says so. */
export function CopyButton({ value, label = "Copy" }: { value: string; label?: string }) {
  const [outcome, setOutcome] = useState<"copied" | "refused" | null>(null);
  useEffect(() => {
    if (outcome === null) {
      return undefined;
    }
    const timer = setTimeout(() => setOutcome(null), shownFor);
    return () => clearTimeout(timer);
  }, [outcome]);

  async function copy() {
    try {
      await navigator.clipboard.writeText(value);
      setOutcome("copied");
    } catch {
      // a browser may refuse the clipboard (no permission, insecure origin): say so, the text can be selected by hand
      setOutcome("refused");
    }
  }

  return (
    <span className={styles.copy}>
      <IconButton icon={outcome === "copied" ? CheckIcon : CopyIcon} label={label} size="s" onClick={() => void copy()} />
      <span role="status">
        {outcome === null ? null : (
          <VisuallyHidden>{outcome === "copied" ? "Copied" : "The browser refused the clipboard; select the text instead"}</VisuallyHidden>
        )}
      </span>
    </span>
  );
}
