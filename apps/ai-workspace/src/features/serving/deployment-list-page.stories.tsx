import type { Meta, StoryObj } from "@storybook/react-vite";
import { everyDeployment, exampleId, listOf, longText, longWord, pagedList, summaryIn } from "@aiweb/api-client/examples";
import { down, inTurn, never, playApi, signedOut, withQueries } from "@aiweb/api-client/stories";
import { asPage } from "@aiweb/federation/stories";
import { expect, userEvent, within } from "storybook/test";
import { DeploymentListPage } from "./deployment-list-page.tsx";

const whole = () => listOf(everyDeployment, { state: Object.fromEntries(everyDeployment.map(({ state }) => [state, 1])) });
const many = pagedList(10_001, (index) => ({ ...summaryIn("stopped", "Stopped by you"), id: exampleId(index), modelName: `model-${index + 1}` }));

const meta = {
  title: "Pages/AI/Serving",
  component: DeploymentListPage,
  decorators: [asPage, withQueries],
  parameters: { layout: "fullscreen", page: { path: "ai/serving", address: "/ai/serving" } },
  // as the api narrows a list: by a state, or by a word that nothing has
  beforeEach: playApi({ "deployments.list": ({ search = "", state = [] }) => (search === "nobody" ? listOf([]) : state.length === 0 ? whole() : listOf(everyDeployment.filter((one) => state.includes(one.state)))) }),
} satisfies Meta<typeof DeploymentListPage>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Loading: Story = {
  beforeEach: playApi({ "deployments.list": never }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText("Loading")).toBeInTheDocument();
  },
};

export const Filled: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByText("6 of 6 deployments")).toBeVisible();
    await userEvent.click(canvas.getByRole("checkbox", { name: /^Serving/ }));
    await expect(await canvas.findByText("1 of 1 deployment")).toBeVisible();
  },
};

export const NothingFits: Story = {
  parameters: { page: { path: "ai/serving", address: "/ai/serving?search=nobody" } },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByRole("heading", { name: "No deployment fits" })).toBeVisible();
    await expect(canvas.getByRole("link", { name: "Show all deployments" })).toBeVisible();
  },
};

export const Empty: Story = {
  beforeEach: playApi({ "deployments.list": () => listOf([]) }),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByRole("heading", { name: "Nothing is served yet" })).toBeVisible();
    await expect(canvas.getAllByRole("button", { name: "Deploy a model" })[0]).toBeVisible();
  },
};

export const Failed: Story = {
  beforeEach: playApi(() => ({ "deployments.list": inTurn(down, whole) })),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByRole("heading", { name: "Cannot show your deployments" })).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Try again" }));
    await expect(await canvas.findByText("6 of 6 deployments")).toBeVisible();
  },
};

/** The second page did not come: the first stands. */
export const Partial: Story = {
  beforeEach: playApi(() => ({ "deployments.list": inTurn(many, down) })),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole("button", { name: "Show more" }));
    await expect(await canvas.findByText(/The next ones could not be loaded/)).toBeInTheDocument();
    await expect(canvas.getByRole("link", { name: "model-24 v3" })).toBeInTheDocument();
  },
};

export const SignedOut: Story = {
  globals: { role: "visitor" },
  beforeEach: playApi({ "deployments.list": signedOut }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole("heading", { name: "Sign in to see your deployments" })).toBeVisible();
  },
};

export const TenThousandRows: Story = {
  beforeEach: playApi({ "deployments.list": many }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText("24 of 10,001 deployments")).toBeInTheDocument();
    await expect(within(canvasElement).queryByRole("link", { name: "model-10001 v3" })).toBeNull();
  },
};

export const Narrow: Story = {
  globals: { viewport: { value: "mobile1" } },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByText("Filters"));
    await userEvent.click(await canvas.findByRole("checkbox", { name: /^Serving/ }));
    // folded away again, it still tells that not all is shown
    await expect(await canvas.findByText("Filters (1)")).toBeVisible();
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  },
};

export const LongWords: Story = {
  globals: { viewport: { value: "mobile1" } },
  beforeEach: playApi({ "deployments.list": () => listOf([{ ...summaryIn("failed", longText), modelName: longWord, base: { ref: "aiweb/long", name: longWord } }]) }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole("link", { name: `${longWord} v3` })).toBeInTheDocument();
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  },
};
