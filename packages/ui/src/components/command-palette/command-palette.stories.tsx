import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, screen, userEvent, waitFor } from "storybook/test";
import { PlusIcon } from "../icon/icons.ts";
import { CommandPalette } from "./command-palette.tsx";

const opened = fn();

const meta = {
  title: "Overlays/CommandPalette",
  component: CommandPalette,
  args: {
    open: true,
    onOpenChange: fn(),
    groups: [
      { label: "Do", items: [{ id: "build", label: "Build a model", icon: PlusIcon, keywords: "fine-tune train", onSelect: fn() }] },
      {
        label: "Models",
        items: [
          { id: "m1", label: "SmolLM2-135M-Instruct", noun: "model", note: "HuggingFaceTB", onSelect: opened },
          { id: "m2", label: "gpt-4-turbo", noun: "model", note: "openai", onSelect: fn() },
        ],
      },
    ],
  },
} satisfies Meta<typeof CommandPalette>;
export default meta;
type Story = StoryObj<typeof meta>;

export const FoundByKeys: Story = {
  play: async ({ args }) => {
    opened.mockClear();
    const input = await screen.findByRole("combobox", { name: "Find or do" });
    await waitFor(() => expect(input).toHaveFocus());
    await userEvent.type(input, "smol");
    await waitFor(() => expect(screen.queryByText("gpt-4-turbo")).not.toBeInTheDocument());
    await userEvent.keyboard("{Enter}");
    await expect(opened).toHaveBeenCalledOnce();
    await expect(args.onOpenChange).toHaveBeenCalledWith(false);
  },
};

export const FoundByKeyword: Story = {
  play: async () => {
    await userEvent.type(await screen.findByRole("combobox", { name: "Find or do" }), "train");
    await waitFor(() => expect(screen.getByRole("option", { name: /Build a model/ })).toBeVisible());
  },
};

export const Nothing: Story = {
  play: async () => {
    await userEvent.type(await screen.findByRole("combobox", { name: "Find or do" }), "zzz");
    await expect(await screen.findByText(/Nothing is called/)).toBeVisible();
  },
};

export const Looking: Story = { args: { loading: true } };

export const Dark: Story = { ...Looking, globals: { theme: "dark" } };
