import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, within } from "storybook/test";
import { asPage } from "@aiweb/federation/stories";
import { withQueries } from "@aiweb/api-client/stories";
import { AppNotices } from "./app-notices.tsx";
import { inShell } from "./in-shell.tsx";

const meta = { title: "Shell/AppNotices", component: AppNotices, decorators: [inShell, asPage, withQueries], args: { onBadges: fn() } } satisfies Meta<typeof AppNotices>;
export default meta;
type Story = StoryObj<typeof meta>;

export const NewVersion: Story = {
  parameters: { outdatedRemotes: ["Marketplace"] },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByText("There is a new version of Marketplace")).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Reload for the new version" })).toBeVisible();
  },
};
export const NewVersions: Story = {
  parameters: { outdatedRemotes: ["Marketplace", "AI", "Data"] },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText("There is a new version of Marketplace, AI and Data")).toBeVisible();
  },
};
