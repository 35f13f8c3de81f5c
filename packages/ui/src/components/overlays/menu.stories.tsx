import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, screen, userEvent, waitFor } from "storybook/test";
import { fits, longName, longSentence, narrow } from "../../stories/fits.ts";
import { IconButton } from "../button/icon-button.tsx";
import { DeleteIcon, EditIcon, MoreIcon } from "../icon/icons.ts";
import { menuGuide } from "./menu.guide.ts";
import { Menu } from "./menu.tsx";

const renamed = fn();

const meta = {
  title: "Overlays/Menu",
  component: Menu,
  args: {
    label: "Dataset",
    trigger: <IconButton icon={MoreIcon} label="More for support-tickets" />,
    items: [
      { label: "Rename", icon: EditIcon, onSelect: renamed },
      { label: "Open", href: "/data" },
      { label: "Fine-tune", disabledReason: "It has no text column" },
      "separator",
      { label: "Delete", icon: DeleteIcon, danger: true, onSelect: fn() },
    ],
  },
  parameters: { guide: menuGuide },
} satisfies Meta<typeof Menu>;
export default meta;
type Story = StoryObj<typeof meta>;

/** Open as it stands below its button. */
export const Variants: Story = {
  args: { defaultOpen: true },
  play: async () => {
    await expect(await screen.findByRole("menuitem", { name: /Fine-tune/ })).toHaveAttribute("aria-disabled", "true");
  },
};

export const WalkedByKeys: Story = {
  play: async () => {
    renamed.mockClear();
    const trigger = screen.getByRole("button", { name: "More for support-tickets" });
    trigger.focus();
    await userEvent.keyboard("{ArrowDown}");
    const inFocus = (name: RegExp) => waitFor(() => expect(screen.getByRole("menuitem", { name })).toHaveFocus());
    await inFocus(/Rename/);
    await userEvent.keyboard("{End}");
    await inFocus(/Delete/);
    await userEvent.keyboard("{ArrowUp}");
    await inFocus(/Fine-tune/);
    await userEvent.keyboard("{Home}");
    await inFocus(/Rename/);
    await userEvent.keyboard("o");
    await inFocus(/Open/);
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("menu")).not.toBeInTheDocument());
    await waitFor(() => expect(trigger).toHaveFocus());
    await userEvent.keyboard("{Enter}");
    await inFocus(/Rename/);
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(renamed).toHaveBeenCalledOnce());
    await waitFor(() => expect(screen.queryByRole("menu")).not.toBeInTheDocument());
  },
};

export const LongWords: Story = {
  globals: narrow,
  args: {
    defaultOpen: true,
    items: [
      { label: longName, icon: EditIcon, onSelect: renamed },
      { label: "Fine-tune", disabledReason: longSentence },
    ],
  },
  play: async () => {
    await screen.findByRole("menu");
    await fits();
  },
};
export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };

/** What may not be done now is walked to like the rest, says why, and does nothing. */
export const Forbidden: Story = {
  args: { items: [{ label: "Rename", onSelect: renamed, disabledReason: "Only its owner may rename it" }, { label: "Open", href: "/data" }] },
  play: async () => {
    renamed.mockClear();
    screen.getByRole("button", { name: "More for support-tickets" }).focus();
    await userEvent.keyboard("{Enter}");
    await screen.findByRole("menu");
    await userEvent.keyboard("{Home}");
    const item = screen.getByRole("menuitem", { name: /Rename/ });
    await waitFor(() => expect(item).toHaveFocus());
    await expect(item).toHaveTextContent("Only its owner may rename it");
    await userEvent.keyboard("{Enter}");
    await expect(renamed).not.toHaveBeenCalled();
  },
};
