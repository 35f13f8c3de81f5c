import type { Meta, StoryObj } from "@storybook/react-vite";
import { exampleId, FINE_TUNE_DETAIL, FINE_TUNE_VERSIONS, longText, longWord } from "@aiweb/api-client/examples";
import { down, hidden, inTurn, never, playApi, signedOut, withQueries } from "@aiweb/api-client/stories";
import { asPage } from "@aiweb/federation/stories";
import { expect, userEvent, within } from "storybook/test";
import { OwnModelPage } from "./own-model-page.tsx";

const path = "ai/models/$handle/$name";
const address = "/ai/models/ada/support-answers";
const versions = () => ({ items: FINE_TUNE_VERSIONS, nextCursor: null });

const meta = {
  title: "Pages/AI/My model",
  component: OwnModelPage,
  decorators: [asPage, withQueries],
  parameters: { layout: "fullscreen", page: { path, address } },
  beforeEach: playApi({ "models.get": () => FINE_TUNE_DETAIL, "models.listVersions": versions }),
} satisfies Meta<typeof OwnModelPage>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Loading: Story = {
  beforeEach: playApi({ "models.get": never }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText("Loading")).toBeInTheDocument();
  },
};

export const Versions: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByText("Version 3")).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Tag version 3" })).toBeVisible();
    await expect(canvas.getByRole("link", { name: "Use" })).toHaveAttribute("href", "/ai/playground?model=ada%2Fsupport-answers");
  },
};

export const Settings: Story = {
  parameters: { page: { path, address: `${address}?tab=settings` } },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole("button", { name: "Delete support-answers" })).toBeVisible();
  },
};

/** Its job has not ended: there is no version. */
export const Empty: Story = {
  beforeEach: playApi({ "models.get": () => ({ ...FINE_TUNE_DETAIL, version: null, newest: null, use: { possible: false, reason: "It has no version yet.", fix: null } }), "models.listVersions": () => ({ items: [], nextCursor: null }) }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole("heading", { name: "No version yet" })).toBeVisible();
    await expect(within(canvasElement).getByRole("link", { name: "Its jobs" })).toHaveAttribute("href", "/ai/jobs");
  },
};

export const Failed: Story = {
  beforeEach: playApi(() => ({ "models.get": inTurn(down, () => FINE_TUNE_DETAIL), "models.listVersions": versions })),
  play: async ({ canvasElement }) => {
    await userEvent.click(await within(canvasElement).findByRole("button", { name: "Try again" }));
    await expect(await within(canvasElement).findByRole("heading", { level: 1, name: "support-answers" })).toBeVisible();
  },
};

/** Its versions were not read: what it is, and what can be done with it, stands. */
export const Partial: Story = {
  beforeEach: playApi(() => ({ "models.get": () => FINE_TUNE_DETAIL, "models.listVersions": inTurn(down, versions) })),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByRole("heading", { name: "Cannot show its versions" })).toBeVisible();
    await expect(canvas.getByRole("heading", { level: 1, name: "support-answers" })).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Try again" }));
    await expect(await canvas.findByText("Version 3")).toBeVisible();
  },
};

/** Somebody else's public one: to use, not to change. */
export const SomebodyElses: Story = {
  parameters: { page: { path, address: `${address}?tab=settings` } },
  beforeEach: playApi({ "models.get": () => ({ ...FINE_TUNE_DETAIL, mine: false, visibility: "public" }), "models.listVersions": versions }),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByText("Version 3")).toBeVisible();
    await expect(canvas.queryByRole("tab", { name: "Settings" })).toBeNull();
    await expect(canvas.queryByRole("button", { name: "Tag version 3" })).toBeNull();
  },
};

export const NotYours: Story = {
  beforeEach: playApi({ "models.get": hidden }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole("link", { name: "Your models" })).toHaveAttribute("href", "/ai/models");
  },
};

export const SignedOut: Story = {
  globals: { role: "visitor" },
  beforeEach: playApi({ "models.get": signedOut }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole("heading", { level: 1, name: "Sign in to see this model" })).toBeVisible();
  },
};

export const LongWords: Story = {
  globals: { viewport: { value: "mobile1" } },
  beforeEach: playApi({
    "models.get": () => ({ ...FINE_TUNE_DETAIL, name: longWord, description: longText }),
    "models.listVersions": () => ({ items: FINE_TUNE_VERSIONS.map((version) => ({ ...version, id: exampleId(version.number), tags: [longWord], datasets: version.datasets.map((dataset) => ({ ...dataset, name: longWord })) })), nextCursor: null }),
  }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText("Version 3")).toBeInTheDocument();
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  },
};
