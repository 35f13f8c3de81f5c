import type { Meta, StoryObj } from "@storybook/react-vite";
import { exampleId } from "@aiweb/api-client/examples";
import { inTurn, playApi, refuse, withQueries } from "@aiweb/api-client/stories";
import { inFrame } from "@aiweb/federation/stories";
import { expect, userEvent, within } from "storybook/test";
import { DeploymentLog } from "./deployment-log.tsx";

const at = new Date(Date.UTC(2026, 10, 23, 15)).toISOString();

function line(id: number, text: string, level: "info" | "warning" = "info") {
  return { id, at, level, text };
}

/** Two pages, told apart by where the reader stands. */
function pageAfter({ after }: { after?: number | undefined }) {
  return after === 2
    ? { items: [line(3, "Out of memory, trying again with one thread", "warning")], last: 3, more: false }
    : { items: [line(1, "Loading the base model"), line(2, "Base model ready, 2 threads")], last: 2, more: true };
}

const meta = {
  title: "Serving/Deployment log",
  component: DeploymentLog,
  args: { deployment: { id: exampleId(31), state: "running" } },
  decorators: [inFrame, withQueries],
  beforeEach: playApi({ "deployments.listLog": pageAfter }),
} satisfies Meta<typeof DeploymentLog>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Written: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByText("Base model ready, 2 threads")).toBeVisible();
    await expect(await canvas.findByText("Out of memory, trying again with one thread")).toBeVisible();
  },
};

export const Dark: Story = { ...Written, globals: { theme: "dark" } };

export const NothingYet: Story = {
  args: { deployment: { id: exampleId(31), state: "starting" } },
  beforeEach: playApi({ "deployments.listLog": () => ({ items: [], last: 0, more: false }) }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText("Its replica has written nothing yet.")).toBeVisible();
  },
};

export const Behind: Story = {
  beforeEach: playApi(() => ({ "deployments.listLog": inTurn(refuse(new Error("The database is starting.")), pageAfter) })),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByText("The log may be behind")).toBeVisible();
    await expect(canvas.getByText("The database is starting.")).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Read again" }));
    await expect(await canvas.findByText("Base model ready, 2 threads")).toBeVisible();
    await expect(canvas.queryByText("The log may be behind")).toBeNull();
  },
};
