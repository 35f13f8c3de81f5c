import type { Meta, StoryObj } from "@storybook/react-vite";
import { exampleRegistry, exampleVersions } from "@aiweb/api-client/examples";
import { playApi, refuse, withQueries, type Asked } from "@aiweb/api-client/stories";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { asPage } from "@aiweb/federation/stories";
import { expect, fn, screen, userEvent, within } from "storybook/test";
import { inShell } from "../../app/in-shell.tsx";
import { OverridePanel } from "./override-panel.tsx";

const heard: Asked[] = [];
const meta = {
  title: "Shell/OverridePanel",
  component: OverridePanel,
  decorators: [inShell, asPage, withQueries],
  args: { open: true, onOpenChange: fn() },
  globals: { role: "operator" },
  parameters: { registry: exampleRegistry({ marketplace: { version: "1.5.0", source: "override" } }) },
  beforeEach: playApi({ "registry.listVersions": () => ({ items: exampleVersions, nextCursor: null }) }),
} satisfies Meta<typeof OverridePanel>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Remotes: Story = {
  play: async () => {
    const table = within(await screen.findByRole("table", { name: "Remotes of this page" }));
    await expect(table.getByRole("row", { name: /^Marketplace/ })).toHaveTextContent("1.5.0");
    await expect(table.getByText("override")).toBeVisible();
  },
};

export const Empty: Story = {
  parameters: { registry: null },
  play: async () => {
    await expect(await screen.findByText("No remote is published")).toBeVisible();
  },
};

/** Nothing but this machine is let in, and what is not is said before anything is sent. */
export const Elsewhere: Story = {
  beforeEach: playApi({ "registry.listVersions": () => ({ items: exampleVersions, nextCursor: null }) }, { heard }),
  play: async () => {
    await userEvent.click(await screen.findByRole("button", { name: "Switch Marketplace" }));
    const address = await screen.findByLabelText("Address");
    await userEvent.clear(address);
    await userEvent.type(address, "https://evil.example");
    await userEvent.click(screen.getByRole("button", { name: "Switch and reload" }));
    await expect(await screen.findByText("An override leads to this machine alone: http://localhost:PORT.")).toBeVisible();
    await expect(heard.filter(({ path }) => path === "registry.override")).toEqual([]);
  },
};

export const Refused: Story = {
  beforeEach: playApi({ "registry.listVersions": () => ({ items: exampleVersions, nextCursor: null }), "registry.override": refuse(new AppError("forbidden", "You ship price-watch, not marketplace. Ask an operator for a key that does.")) }),
  play: async () => {
    await userEvent.click(await screen.findByRole("button", { name: "Switch Marketplace" }));
    await userEvent.selectOptions(await screen.findByLabelText("Comes from"), await screen.findByRole("option", { name: "1.4.0" }));
    await userEvent.click(screen.getByRole("button", { name: "Switch and reload" }));
    await expect(await screen.findByRole("alert")).toHaveTextContent("You ship price-watch, not marketplace.");
  },
};
