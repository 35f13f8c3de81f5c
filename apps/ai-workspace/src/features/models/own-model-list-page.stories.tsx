import type { Meta, StoryObj } from "@storybook/react-vite";
import { exampleId, listOf, longWord, OWN_MODEL, pagedList } from "@aiweb/api-client/examples";
import { down, inTurn, never, playApi, signedOut, withQueries } from "@aiweb/api-client/stories";
import { asPage } from "@aiweb/federation/stories";
import { expect, userEvent, within } from "storybook/test";
import { OwnModelListPage } from "./own-model-list-page.tsx";

const models = [
  OWN_MODEL,
  { ...OWN_MODEL, id: exampleId(12), name: "refund-letters", visibility: "public" as const, version: 1, status: { tone: "neutral" as const, text: "Not running" } },
  { ...OWN_MODEL, id: exampleId(13), name: "first-try", version: null, status: { tone: "warn" as const, text: "No version yet" } },
];
const many = pagedList(10_001, (index) => ({ ...OWN_MODEL, id: exampleId(index), name: `model-${index + 1}` }));

const meta = {
  title: "Pages/AI/My models",
  component: OwnModelListPage,
  decorators: [asPage, withQueries],
  parameters: { layout: "fullscreen", page: { path: "ai/models", address: "/ai/models" } },
  beforeEach: playApi({ "models.listMine": ({ search = "" }) => listOf(search === "" ? models : []) }),
} satisfies Meta<typeof OwnModelListPage>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Loading: Story = {
  beforeEach: playApi({ "models.listMine": never }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText("Loading")).toBeInTheDocument();
  },
};

export const Filled: Story = {
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText("3 of 3 models")).toBeVisible();
    await expect(within(canvasElement).getByRole("link", { name: "support-answers" })).toHaveAttribute("href", "/ai/models/ada/support-answers");
  },
};

export const NothingFits: Story = {
  parameters: { page: { path: "ai/models", address: "/ai/models?search=nothing" } },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole("link", { name: "Show all" })).toBeVisible();
  },
};

export const Empty: Story = {
  beforeEach: playApi({ "models.listMine": () => listOf([]) }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole("heading", { name: "You have taught no model yet" })).toBeVisible();
    await expect(within(canvasElement).getAllByRole("link", { name: "Build a model" }).at(-1)).toHaveAttribute("href", "/ai/build");
  },
};

export const Failed: Story = {
  beforeEach: playApi(() => ({ "models.listMine": inTurn(down, () => listOf(models)) })),
  play: async ({ canvasElement }) => {
    await userEvent.click(await within(canvasElement).findByRole("button", { name: "Try again" }));
    await expect(await within(canvasElement).findByText("3 of 3 models")).toBeVisible();
  },
};

/** The second page did not come: the first stands. */
export const Partial: Story = {
  beforeEach: playApi(() => ({ "models.listMine": inTurn(many, down) })),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole("button", { name: "Show more" }));
    await expect(await canvas.findByText(/The next ones could not be loaded/)).toBeInTheDocument();
    await expect(canvas.getByRole("link", { name: "model-24" })).toBeInTheDocument();
  },
};

export const SignedOut: Story = {
  globals: { role: "visitor" },
  beforeEach: playApi({ "models.listMine": signedOut }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole("heading", { name: "Sign in to see your models" })).toBeVisible();
  },
};

export const TenThousandRows: Story = {
  beforeEach: playApi({ "models.listMine": many }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText("24 of 10,001 models")).toBeInTheDocument();
    await expect(within(canvasElement).queryByRole("link", { name: "model-10001" })).toBeNull();
  },
};

export const LongWords: Story = {
  globals: { viewport: { value: "mobile1" } },
  beforeEach: playApi({ "models.listMine": () => listOf([{ ...OWN_MODEL, name: longWord }]) }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole("link", { name: longWord })).toBeInTheDocument();
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  },
};
