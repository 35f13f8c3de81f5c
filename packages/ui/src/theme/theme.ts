/** What the person chose; the system decides unless they did. */
export type ThemeChoice = "system" | "light" | "dark";
/** How much room a row or a control takes: comfortable unless they chose. */
export type DensityChoice = "comfortable" | "compact";
/** What is shown. */
export type Theme = "light" | "dark";

const keys = { theme: "aiweb-theme", density: "aiweb-density" } as const;

/**
 * Runs inline in `<head>`, before the first paint. Plain text, so that the shell can put it
 * into its page under the CSP's nonce or hash.
 */
export const themeScript = `try{const d=document.documentElement.dataset,t=localStorage.getItem(${JSON.stringify(keys.theme)});if(t==="light"||t==="dark")d.theme=t;if(localStorage.getItem(${JSON.stringify(keys.density)})==="compact")d.density="compact"}catch{}`;

function readStored(name: keyof typeof keys): string | null {
  try {
    return localStorage.getItem(keys[name]);
  } catch {
    // storage may be closed to us (private window, policy): what the system says then holds
    return null;
  }
}

/** Applies a choice at once and keeps it; null takes it back. */
function keep(name: keyof typeof keys, choice: string | null): void {
  const root = document.documentElement;
  if (choice === null) {
    delete root.dataset[name];
  } else {
    root.dataset[name] = choice;
  }
  try {
    if (choice === null) {
      localStorage.removeItem(keys[name]);
    } else {
      localStorage.setItem(keys[name], choice);
    }
  } catch {
    // the choice then lasts as long as the page
  }
}

/** The choice kept in this browser. */
export function readThemeChoice(): ThemeChoice {
  const stored = readStored("theme");
  return stored === "light" || stored === "dark" ? stored : "system";
}

export function setThemeChoice(choice: ThemeChoice): void {
  keep("theme", choice === "system" ? null : choice);
}

/** The choice kept in this browser. */
export function readDensityChoice(): DensityChoice {
  return readStored("density") === "compact" ? "compact" : "comfortable";
}

export function setDensityChoice(choice: DensityChoice): void {
  keep("density", choice === "comfortable" ? null : choice);
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
