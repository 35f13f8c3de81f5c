import type { Meta, StoryObj } from "@storybook/react-vite";
import { exampleRemote, longText, longWord } from "@aiweb/api-client/examples";
import { down, inTurn, never, playApi, withQueries } from "@aiweb/api-client/stories";
import { asPage } from "@aiweb/federation/stories";
import { expect, userEvent, within } from "storybook/test";
import { inShell } from "../../app/in-shell.tsx";
import { RemotesPage } from "./remotes-page.tsx";

const remotes = [
  exampleRemote({ name: "ai-workspace", title: "AI", owner: "Models team", deployment: { versions: [{ version: "2.0.1", traffic: 100, default: true }], rules: [], lastGood: null }, loads: { loads: 904, failed: 71, p50: 1_240, p95: 3_800 } }),
  exampleRemote({ name: "data-engineering", title: "Data Engineering", status: "paused", reason: "The storage is moved." }),
  exampleRemote(),
  exampleRemote({ name: "price-watch", title: "Price watch", deployment: { versions: [], rules: [], lastGood: null }, loads: { loads: 0, failed: 0, p50: null, p95: null }, shipped: null }),
];

const meta = {
  title: "Pages/Shell/Remotes",
  component: RemotesPage,
  decorators: [inShell, asPage, withQueries],
  parameters: { layout: "fullscreen", page: { path: "platform/remotes", address: "/platform/remotes" } },
  globals: { role: "operator" },
  beforeEach: playApi({ "registry.list": () => ({ items: remotes, nextCursor: null }) }),
} satisfies Meta<typeof RemotesPage>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Loading: Story = {
  beforeEach: playApi({ "registry.list": never }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText("Loading")).toBeInTheDocument();
  },
};

export const Filled: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByRole("link", { name: "Marketplace" })).toHaveAttribute("href", "/platform/remotes/marketplace");
    await expect(canvas.getAllByRole("img", { name: "Traffic: 1.4.0 90 %, 1.5.0 10 %" })[0]).toBeVisible();
    await expect(canvas.getByText("Nothing is live")).toBeInTheDocument();
  },
};

export const Empty: Story = {
  beforeEach: playApi({ "registry.list": () => ({ items: [], nextCursor: null }) }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText("npm run remote -- publish NAME")).toBeVisible();
  },
};

export const Failed: Story = {
  beforeEach: playApi(() => ({ "registry.list": inTurn(down, () => ({ items: remotes, nextCursor: null })) })),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByText("Cannot show the remotes")).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Try again" }));
    await expect(await canvas.findByRole("link", { name: "Marketplace" })).toBeVisible();
  },
};

/** Somebody who ships nothing is told whom to ask, and with what. */
export const Forbidden: Story = {
  globals: { role: "member" },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByText("This page is for those who ship remotes")).toBeVisible();
    await expect(canvas.getByText('npm run remote -- key create NAME --name "Ada" --for ada')).toBeVisible();
  },
};

export const LongWords: Story = {
  beforeEach: playApi({ "registry.list": () => ({ items: [exampleRemote({ title: longWord, owner: longText, shipped: { version: `1.0.0-${longWord.toLowerCase()}`, by: longText, at: "2026-11-20T09:30:00.000Z" } })], nextCursor: null }) }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole("link", { name: longWord })).toBeVisible();
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
  },
};
