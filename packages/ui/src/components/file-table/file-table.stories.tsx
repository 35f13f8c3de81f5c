import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, within } from "storybook/test";
import { FileTable } from "./file-table.tsx";

const meta = {
  title: "Data/FileTable",
  component: FileTable,
  args: {
    caption: "Files of version 3",
    files: [
      { name: "adapter_config.json", bytes: 812, sha256: "cd".repeat(32) },
      { name: "adapter_model.safetensors", bytes: 9_800_000, sha256: "ab".repeat(32) },
    ],
    hrefOf: (name) => `/files/${name}`,
  },
} satisfies Meta<typeof FileTable>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Filled: Story = {
  play: async ({ canvasElement }) => {
    const link = within(canvasElement).getByRole("link", { name: "adapter_model.safetensors" });
    await expect(link).toHaveAttribute("href", "/files/adapter_model.safetensors");
    await expect(link).toHaveAttribute("download");
    await expect(within(canvasElement).getByRole("button", { name: "Copy SHA-256 of adapter_config.json" })).toBeVisible();
  },
};

export const Empty: Story = {
  args: { files: [] },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText("It keeps no files here.")).toBeVisible();
  },
};

export const Narrow: Story = {
  globals: { viewport: { value: "mobile1" } },
  play: async () => {
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  },
};
