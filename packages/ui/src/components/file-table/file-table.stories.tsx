import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, within } from "storybook/test";
import { fits, longName, narrow } from "../../stories/fits.ts";
import { fileTableGuide } from "./file-table.guide.ts";
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
  parameters: { guide: fileTableGuide },
} satisfies Meta<typeof FileTable>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Variants: Story = {
  play: async ({ canvasElement }) => {
    const link = within(canvasElement).getByRole("link", { name: "adapter_model.safetensors" });
    await expect(link).toHaveAttribute("href", "/files/adapter_model.safetensors");
    await expect(link).toHaveAttribute("download");
    const copy = await within(canvasElement).findByRole("button", { name: "Copy SHA-256 of adapter_config.json" });
    await userEvent.tab();
    await userEvent.tab();
    await expect(copy).toHaveFocus();
  },
};

export const Empty: Story = {
  args: { files: [] },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText("It keeps no files here.")).toBeVisible();
  },
};

export const LongWords: Story = {
  globals: narrow,
  args: { files: [{ name: `${longName}/${longName}.safetensors`, bytes: 9_800_000_000_000, sha256: "ab".repeat(32) }] },
  play: fits,
};
export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
