import type { Meta, StoryObj } from "@storybook/react-vite";
import { exampleId, IMAGE_MODEL, KEYLESS_MODEL, listOf, LOCAL_MODEL, longText, longWord, OWN_MODEL, pagedList, RETIRED_MODEL } from "@aiweb/api-client/examples";
import { down, inTurn, never, playApi, withQueries } from "@aiweb/api-client/stories";
import { asPage } from "@aiweb/federation/stories";
import { expect, userEvent, within } from "storybook/test";
import { ModelListPage } from "./model-list-page.tsx";

const models = [LOCAL_MODEL, OWN_MODEL, KEYLESS_MODEL, RETIRED_MODEL, IMAGE_MODEL].map((model, index) => ({ ...model, id: exampleId(index) }));
const facets = {
  task: { "text-generation": 4, "text-to-image": 1 },
  provider: { "this-machine": 1, "fine-tune": 1, "openai": 2, "hugging-face": 1 },
  licence: { "apache-2.0": 3, "commercial": 2 },
  can: { "run": 2, "fine-tune": 1 },
};
const whole = () => listOf(models, facets);
const many = pagedList(10_001, (index) => ({ ...LOCAL_MODEL, id: exampleId(index), name: `model-${index + 1}` }), facets);

const meta = {
  title: "Pages/Marketplace/Models",
  component: ModelListPage,
  decorators: [asPage, withQueries],
  parameters: { layout: "fullscreen", page: { path: "marketplace/models", address: "/marketplace/models" } },
  beforeEach: playApi({ "models.list": ({ search = "" }) => (search === "nothing" ? listOf([], facets) : whole()) }),
} satisfies Meta<typeof ModelListPage>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Loading: Story = {
  beforeEach: playApi({ "models.list": never }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText("Loading models")).toBeInTheDocument();
  },
};

/** For everybody, signed in or not. */
export const Filled: Story = {
  globals: { role: "visitor" },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByText("5 of 5 models")).toBeVisible();
    await expect(canvas.getAllByRole("link", { name: "Use" })[0]).toHaveAttribute("href", "/ai/playground?model=aiweb%2Fsmollm2-135m-instruct");
  },
};

/** Nothing fits: one step back shows all. */
export const Empty: Story = {
  parameters: { page: { path: "marketplace/models", address: "/marketplace/models?search=nothing" } },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole("button", { name: "Clear the filters" }));
    await expect(await canvas.findByText("5 of 5 models")).toBeVisible();
  },
};

export const Failed: Story = {
  beforeEach: playApi(() => ({ "models.list": inTurn(down, whole) })),
  play: async ({ canvasElement }) => {
    await userEvent.click(await within(canvasElement).findByRole("button", { name: "Try again" }));
    await expect(await within(canvasElement).findByText("5 of 5 models")).toBeVisible();
  },
};

/** The second page did not come: the first stands. */
export const Partial: Story = {
  beforeEach: playApi(() => ({ "models.list": inTurn(many, down) })),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole("button", { name: "Show more" }));
    await expect(await canvas.findByText(/The next ones could not be loaded/)).toBeInTheDocument();
    await expect(canvas.getByText("model-24")).toBeInTheDocument();
  },
};

export const TenThousandRows: Story = {
  beforeEach: playApi({ "models.list": many }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText("24 of 10,001 models")).toBeInTheDocument();
    await expect(within(canvasElement).queryByText("model-10001")).toBeNull();
  },
};

export const LongWords: Story = {
  globals: { viewport: { value: "mobile1" } },
  beforeEach: playApi({ "models.list": () => listOf([{ ...KEYLESS_MODEL, name: longWord, owner: { handle: "ada", name: longText }, description: longText, licence: longWord }], { licence: { [longWord]: 1 } }) }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole("heading", { name: longWord })).toBeInTheDocument();
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  },
};
