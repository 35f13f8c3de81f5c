import { useSyncExternalStore } from "react";
import { currentTheme, onThemeChange } from "./theme.ts";
import type { Theme } from "./theme.ts";

/** The theme in force, kept current: for canvases, which cannot read CSS by themselves. */
export function useTheme(): Theme {
  return useSyncExternalStore(onThemeChange, currentTheme, () => "light");
}
