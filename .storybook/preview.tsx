import type { Preview } from "@storybook/react-vite";
import { configure } from "storybook/test";
import { useLayoutEffect } from "react";
import type { ReactNode } from "react";
import "../packages/ui/src/tokens/styles.css";
import { GuidePage } from "./guide-page.tsx";

// two busy cores may take longer than a second to draw
configure({ asyncUtilTimeout: 5000 });

/** What the toolbar chose; "system" leaves it to the system. */
function useRootData(name: "theme" | "contrast", chosen: unknown) {
  useLayoutEffect(() => {
    const root = document.documentElement;
    if (typeof chosen === "string" && chosen !== "system") {
      root.dataset[name] = chosen;
    } else {
      delete root.dataset[name];
    }
  }, [name, chosen]);
}

function Themed({ theme, contrast, children }: { theme: unknown; contrast: unknown; children: ReactNode }) {
  useRootData("theme", theme);
  useRootData("contrast", contrast);
  return children;
}

const preview: Preview = {
  tags: ["autodocs"],
  globalTypes: {
    theme: {
      description: "Theme",
      toolbar: {
        icon: "mirror",
        items: [
          { value: "system", title: "System" },
          { value: "light", title: "Light" },
          { value: "dark", title: "Dark" },
        ],
        dynamicTitle: true,
      },
    },
    contrast: {
      description: "Contrast",
      toolbar: {
        icon: "contrast",
        items: [
          { value: "system", title: "System's contrast" },
          { value: "normal", title: "Normal contrast" },
          { value: "more", title: "High contrast" },
        ],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: { theme: "system", contrast: "system" },
  decorators: [
    (Story, context) => (
      <Themed theme={context.globals["theme"]} contrast={context.globals["contrast"]}>
        <Story />
      </Themed>
    ),
  ],
  parameters: {
    layout: "padded",
    docs: { page: GuidePage },
    backgrounds: { disable: true },
    a11y: {
      test: "error",
      // Base UI's focus guards: focusable on purpose, they hand the focus on
      context: { exclude: ["[data-base-ui-focus-guard]"] },
      // stories are parts of pages: these rules judge whole pages, and run in the end-to-end tests
      config: { rules: [{ id: "region", enabled: false }, { id: "page-has-heading-one", enabled: false }, { id: "landmark-one-main", enabled: false }] },
    },
  },
};

export default preview;
