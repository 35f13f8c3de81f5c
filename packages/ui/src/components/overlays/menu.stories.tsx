import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, screen, userEvent, waitFor } from "storybook/test";
import { IconButton } from "../button/icon-button.tsx";
import { DeleteIcon, EditIcon, MoreIcon } from "../icon/icons.ts";
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
} satisfies Meta<typeof Menu>;
export default meta;
type Story = StoryObj<typeof meta>;

export const WalkedByKeys: Story = {
  play: async () => {
    renamed.mockClear();
    screen.getByRole("button", { name: "More for support-tickets" }).focus();
    await userEvent.keyboard("{Enter}");
    const item = await screen.findByRole("menuitem", { name: "Rename" });
    await waitFor(() => expect(item).toHaveFocus());
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(renamed).toHaveBeenCalledOnce());
    await waitFor(() => expect(screen.queryByRole("menu")).not.toBeInTheDocument());
  },
};

export const Opened: Story = {
  play: async () => {
    await userEvent.click(screen.getByRole("button", { name: "More for support-tickets" }));
    await expect(await screen.findByRole("menuitem", { name: /Fine-tune/ })).toHaveAttribute("aria-disabled", "true");
  },
};

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
