import { useEffect, useState } from "react";
import { toast } from "../../toasts/toast.ts";
import { IconButton } from "../button/icon-button.tsx";
import { CheckIcon, CopyIcon } from "../icon/icons.ts";
import { VisuallyHidden } from "../visually-hidden/visually-hidden.tsx";
import styles from "./copy-button.module.css";

const shownFor = 2000;

/** Puts a text on the clipboard and says so; a toast says that the browser refused. */
export function CopyButton({ value, label = "Copy" }: { value: string; label?: string }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) {
      return undefined;
    }
    const timer = setTimeout(() => setCopied(false), shownFor);
    return () => clearTimeout(timer);
  }, [copied]);

  async function copy() {
    try {
      await navigator.clipboard.writeText(value);
      setCopied(true);
    } catch {
      // no permission, or an address that is neither https nor the machine itself: there is no clipboard then
      toast({ id: "copy", title: "Nothing was copied", description: "The browser does not let this page use the clipboard. Select the text and copy it by hand.", tone: "bad" });
    }
  }

  return (
    <span className={styles.copy}>
      <IconButton icon={copied ? CheckIcon : CopyIcon} label={label} size="s" onClick={() => void copy()} />
      <span role="status">{copied ? <VisuallyHidden>Copied</VisuallyHidden> : null}</span>
    </span>
  );
}
