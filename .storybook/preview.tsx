import type { Preview } from "@storybook/react-vite";
import { configure } from "storybook/test";
import { useLayoutEffect } from "react";
import type { ReactNode } from "react";
import "../packages/ui/src/tokens/styles.css";

// two busy cores may take longer than a second to draw
configure({ asyncUtilTimeout: 5000 });

function Themed({ theme, children }: { theme: unknown; children: ReactNode }) {
  useLayoutEffect(() => {
    const root = document.documentElement;
    if (theme === "light" || theme === "dark") {
      root.dataset["theme"] = theme;
    } else {
      delete root.dataset["theme"];
    }
  }, [theme]);
  return children;
}

const preview: Preview = {
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
  },
  initialGlobals: { theme: "system" },
  decorators: [
    (Story, context) => (
      <Themed theme={context.globals["theme"]}>
        <Story />
      </Themed>
    ),
  ],
  parameters: {
    layout: "padded",
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
