import { join } from "node:path";
import type { StorybookConfig } from "@storybook/react-vite";

/** What every Storybook of the workspace has in common; the stories are each one's own. */
export function defineStorybook(own: Pick<StorybookConfig, "stories" | "managerHead">): StorybookConfig {
  return {
    addons: ["@storybook/addon-a11y", "@storybook/addon-docs", "@storybook/addon-vitest"],
    // MSW's service worker, by which stories answer what a page asks
    staticDirs: [join(import.meta.dirname, "public")],
    framework: { name: "@storybook/react-vite", options: { builder: { viteConfigPath: join(import.meta.dirname, "vite.config.ts") } } },
    core: { disableTelemetry: true, disableWhatsNewNotifications: true, disableProjectJson: true },
    typescript: { reactDocgen: "react-docgen" },
    ...own,
  };
}
