import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, screen, userEvent, waitFor } from "storybook/test";
import { fits, longName, longSentence, narrow } from "../../stories/fits.ts";
import { PlusIcon } from "../icon/icons.ts";
import { commandPaletteGuide } from "./command-palette.guide.ts";
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
  parameters: { guide: commandPaletteGuide },
} satisfies Meta<typeof CommandPalette>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Variants: Story = {};

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

export const WalkedAndClosed: Story = {
  play: async ({ args }) => {
    const input = await screen.findByRole("combobox", { name: "Find or do" });
    await waitFor(() => expect(input).toHaveFocus());
    await waitFor(() => expect(screen.getByRole("option", { name: /Build a model/ })).toHaveAttribute("data-highlighted"));
    await userEvent.keyboard("{ArrowDown}");
    await waitFor(() => expect(screen.getByRole("option", { name: /SmolLM2/ })).toHaveAttribute("data-highlighted"));
    await userEvent.keyboard("{ArrowUp}");
    await waitFor(() => expect(screen.getByRole("option", { name: /Build a model/ })).toHaveAttribute("data-highlighted"));
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(args.onOpenChange).toHaveBeenCalledWith(false));
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

export const LongWords: Story = {
  globals: narrow,
  args: {
    groups: [
      { label: longName, items: [{ id: "long", label: longName, noun: "dataset", note: longName, onSelect: fn() }, { id: "sentence", label: longSentence, icon: PlusIcon, onSelect: fn() }] },
    ],
  },
  play: async () => {
    await screen.findByRole("combobox", { name: "Find or do" });
    await fits();
  },
};
export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
