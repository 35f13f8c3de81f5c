/** What the person chose; the system decides unless they did. */
export type ThemeChoice = "system" | "light" | "dark";
/** What is shown. */
export type Theme = "light" | "dark";

const storageKey = "aiweb-theme";

/**
 * Runs inline in `<head>`, before the first paint. Plain text, so that the shell can put it
 * into its page under the CSP's nonce or hash.
 */
export const themeScript = `try{const t=localStorage.getItem(${JSON.stringify(storageKey)});if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch{}`;

/** The choice kept in this browser. */
export function readThemeChoice(): ThemeChoice {
  try {
    const stored = localStorage.getItem(storageKey);
    return stored === "light" || stored === "dark" ? stored : "system";
  } catch {
    // storage may be closed to us (private window, policy): the system's theme then holds
    return "system";
  }
}

/** Applies a choice at once and keeps it. */
export function setThemeChoice(choice: ThemeChoice): void {
  const root = document.documentElement;
  if (choice === "system") {
    delete root.dataset["theme"];
  } else {
    root.dataset["theme"] = choice;
  }
  try {
    if (choice === "system") {
      localStorage.removeItem(storageKey);
    } else {
      localStorage.setItem(storageKey, choice);
    }
  } catch {
    // the choice then lasts as long as the page
  }
}

/** The theme in force, for what is drawn on canvas. */
export function currentTheme(): Theme {
  const set = document.documentElement.dataset["theme"];
  if (set === "light" || set === "dark") {
    return set;
  }
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

/** Calls back when the theme in force may have changed; returns the way to stop. */
export function onThemeChange(listener: () => void): () => void {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  system.addEventListener("change", listener);
  return () => {
    observer.disconnect();
    system.removeEventListener("change", listener);
  };
}
