import type { Meta, StoryObj } from "@storybook/react-vite";
import { FINE_TUNE_DETAIL, FINE_TUNE_VERSIONS, LOCAL_DETAIL, longText, longWord, RETIRED_DETAIL } from "@aiweb/api-client/examples";
import { down, hidden, inTurn, never, playApi, withQueries } from "@aiweb/api-client/stories";
import { asPage } from "@aiweb/federation/stories";
import { expect, userEvent, within } from "storybook/test";
import { ModelPage } from "./model-page.tsx";

const versions = () => ({ items: FINE_TUNE_VERSIONS, nextCursor: null });

const meta = {
  title: "Pages/Marketplace/Model",
  component: ModelPage,
  decorators: [asPage, withQueries],
  parameters: { layout: "fullscreen", page: { path: "marketplace/models/$handle/$name", address: "/marketplace/models/ada/support-answers" } },
  beforeEach: playApi({ "models.get": () => FINE_TUNE_DETAIL, "models.listVersions": versions }),
} satisfies Meta<typeof ModelPage>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Loading: Story = {
  beforeEach: playApi({ "models.get": never }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText("Loading the model")).toBeInTheDocument();
  },
};

export const OwnFineTune: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByRole("link", { name: "Manage" })).toHaveAttribute("href", "/ai/models/ada/support-answers");
    await expect(await canvas.findByText("a private dataset")).toBeVisible();
  },
};

export const PlatformModel: Story = {
  globals: { role: "visitor" },
  beforeEach: playApi({ "models.get": () => LOCAL_DETAIL }),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByRole("link", { name: "Fine-tune" })).toHaveAttribute("href", "/ai/build?base=aiweb%2Fsmollm2-135m-instruct");
    await expect(canvas.queryByRole("link", { name: "Manage" })).toBeNull();
    await expect(await canvas.findByRole("heading", { name: "Good for" })).toBeVisible();
  },
};

/** Visible, and not to be used: it says why and what instead. */
export const Retired: Story = {
  beforeEach: playApi({ "models.get": () => RETIRED_DETAIL }),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByRole("button", { name: "Use" })).toHaveAccessibleDescription(/was retired by its maker/);
    await expect(canvas.getAllByRole("link", { name: "See successor" })[0]).toHaveAttribute("href", "/marketplace/models/openai/gpt-5.6-sol");
  },
};

export const Failed: Story = {
  beforeEach: playApi(() => ({ "models.get": inTurn(down, () => FINE_TUNE_DETAIL), "models.listVersions": versions })),
  play: async ({ canvasElement }) => {
    await userEvent.click(await within(canvasElement).findByRole("button", { name: "Try again" }));
    await expect(await within(canvasElement).findByRole("heading", { level: 1, name: "support-answers" })).toBeVisible();
  },
};

/** Its versions were not read: what it is stands. */
export const Partial: Story = {
  beforeEach: playApi(() => ({ "models.get": () => FINE_TUNE_DETAIL, "models.listVersions": inTurn(down, versions) })),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByRole("heading", { name: "Cannot show its versions" })).toBeVisible();
    await expect(canvas.getByRole("heading", { name: "Facts" })).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Try again" }));
    await expect(await canvas.findByText("a private dataset")).toBeVisible();
  },
};

export const NotYours: Story = {
  beforeEach: playApi({ "models.get": hidden }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole("heading", { level: 1, name: "There is no such model" })).toBeVisible();
    await expect(within(canvasElement).getByRole("link", { name: "All models" })).toHaveAttribute("href", "/marketplace/models");
  },
};

export const LongWords: Story = {
  globals: { viewport: { value: "mobile1" } },
  beforeEach: playApi({
    "models.get": () => ({ ...FINE_TUNE_DETAIL, name: longWord, owner: { handle: "ada", name: longText }, description: longText, licence: longWord, madeFrom: [{ kind: "model", title: longWord, detail: longText, href: null }], card: `# ${longText}\n\n\`${longWord}${longWord}\`` }),
    "models.listVersions": versions,
  }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole("heading", { level: 1, name: longWord })).toBeInTheDocument();
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  },
};
