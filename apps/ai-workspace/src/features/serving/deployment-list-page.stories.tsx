import type { Meta, StoryObj } from "@storybook/react-vite";
import { playApi, withQueries } from "@aiweb/api-client/stories";
import { asPage } from "@aiweb/federation/stories";
import { expect, userEvent, within } from "storybook/test";
import { everyDeployment } from "./deployment-examples.ts";
import { DeploymentListPage } from "./deployment-list-page.tsx";

const empty = { items: [], nextCursor: null, total: 0, facets: {} };
const facets = { state: Object.fromEntries(everyDeployment.map(({ state }) => [state, 1])) };

/** As the api narrows a list: here by a state that serves, or by a word that nothing has. */
function listed(input: unknown) {
  const asked = JSON.stringify(input);
  if (asked.includes("nobody")) return empty;
  const items = asked.includes('"state":["running"]') ? everyDeployment.filter(({ state }) => state === "running") : everyDeployment;
  return { items, nextCursor: null, total: items.length, facets };
}

const meta = {
  title: "Serving/Deployment list",
  component: DeploymentListPage,
  parameters: { layout: "fullscreen" },
  decorators: [asPage, withQueries],
  beforeEach: playApi({ "deployments.list": listed }),
} satisfies Meta<typeof DeploymentListPage>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Filled: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByText("6 of 6 deployments")).toBeVisible();
    await userEvent.click(canvas.getByRole("checkbox", { name: /^Serving/ }));
    await expect(await canvas.findByText("1 of 1 deployment")).toBeVisible();
  },
};

export const Dark: Story = {
  globals: { theme: "dark" },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText("6 of 6 deployments")).toBeVisible();
  },
};

export const NothingFits: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.type(await canvas.findByRole("searchbox", { name: "Search deployments" }), "nobody");
    await expect(await canvas.findByRole("heading", { name: "No deployment fits" })).toBeVisible();
    await expect(canvas.getByRole("link", { name: "Show all deployments" })).toBeVisible();
  },
};

export const Empty: Story = {
  beforeEach: playApi({ "deployments.list": () => empty }),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByRole("heading", { name: "Nothing is served yet" })).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Deploy a model" })).toBeVisible();
  },
};

export const Loading: Story = {
  beforeEach: playApi({ "deployments.list": () => new Promise(() => undefined) }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole("status")).toBeInTheDocument();
  },
};

export const Failed: Story = {
  beforeEach: playApi({
    "deployments.list": () => {
      throw new Error("The database is starting.");
    },
  }),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByRole("heading", { name: "Cannot show your deployments" })).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Try again" })).toBeVisible();
  },
};

export const Narrow: Story = {
  globals: { viewport: { value: "mobile1" } },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByText("Filters"));
    await userEvent.click(canvas.getByRole("checkbox", { name: /^Serving/ }));
    // folded away again, it still tells that not all is shown
    await expect(await canvas.findByText("Filters (1)")).toBeVisible();
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  },
};
