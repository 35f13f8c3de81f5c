import { useLayoutEffect } from "react";
import type { ReactNode } from "react";

/** What the toolbar offers, by its global's name: the attribute of `html` that says it, and the values, of which the first leaves it to the system. */
export const looks = {
  theme: { title: "Theme", icon: "mirror", values: { system: "System's theme", light: "Light", dark: "Dark" } },
  contrast: { title: "Contrast", icon: "contrast", values: { system: "System's contrast", normal: "Normal contrast", more: "High contrast" } },
  density: { title: "Density", icon: "listunordered", values: { comfortable: "Comfortable", compact: "Compact" } },
  motion: { title: "Motion", icon: "lightning", values: { system: "System's motion", reduced: "Reduced motion" } },
} as const;

/** Sets on the root what pages set there, as the toolbar has it. */
export function RootData({ globals, children }: { globals: Record<string, unknown>; children: ReactNode }) {
  const { theme, contrast, density, motion, direction } = globals;
  useLayoutEffect(() => {
    const root = document.documentElement;
    for (const [name, chosen] of Object.entries({ theme, contrast, density, motion })) {
      if (typeof chosen === "string" && chosen !== "system" && chosen !== "comfortable") {
        root.dataset[name] = chosen;
      } else {
        delete root.dataset[name];
      }
    }
    root.dir = direction === "rtl" ? "rtl" : "ltr";
  }, [theme, contrast, density, motion, direction]);
  return children;
}
