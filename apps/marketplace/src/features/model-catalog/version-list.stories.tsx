import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, within } from "storybook/test";
import { FINE_TUNE_VERSIONS } from "./sample-models.ts";
import { VersionList } from "./version-list.tsx";

const meta = { title: "Marketplace/VersionList", component: VersionList, args: { versions: FINE_TUNE_VERSIONS } } satisfies Meta<typeof VersionList>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Opened: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByRole("table", { name: "Files of version 3" })).toBeVisible();
    await expect(canvas.getAllByRole("link", { name: "support-handbook @ v2" })[0]).toHaveAttribute("href", "/marketplace/data/ada/support-handbook");
    await userEvent.click(canvas.getByText("Version 2"));
    await expect(await canvas.findByRole("table", { name: "Files of version 2" })).toBeVisible();
  },
};
export const Dark: Story = { globals: { theme: "dark" } };
