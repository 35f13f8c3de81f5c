import type { Meta, StoryObj } from "@storybook/react-vite";
import { deploymentIn, deploymentLog, exampleId, longText, longWord } from "@aiweb/api-client/examples";
import { down, flow, hidden, inTurn, never, playApi, signedOut, withQueries } from "@aiweb/api-client/stories";
import { asPage } from "@aiweb/federation/stories";
import { expect, userEvent, within } from "storybook/test";
import { DeploymentPage } from "./deployment-page.tsx";

const running = { ...deploymentIn("running", "Answers in the playground and over /v1."), id: exampleId(31) };
const log = () => ({ items: deploymentLog(12), last: 12, more: false });
const nothing = () => ({ items: [], last: 0, more: false });

const meta = {
  title: "Pages/AI/Deployment",
  component: DeploymentPage,
  decorators: [asPage, withQueries],
  parameters: { layout: "fullscreen", page: { path: "ai/serving/$deployment", address: `/ai/serving/${exampleId(31)}` } },
  beforeEach: playApi({ "deployments.get": () => running, "deployments.listLog": log }),
} satisfies Meta<typeof DeploymentPage>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Loading: Story = {
  beforeEach: playApi({ "deployments.get": never }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText("Loading")).toBeInTheDocument();
  },
};

export const Serving: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByText("Base model ready, 2 threads")).toBeVisible();
    await expect(canvas.getByRole("link", { name: "Talk to it" })).toBeVisible();
  },
};

/** It starts: its log grows as the live stream says so. */
export const Streaming: Story = {
  beforeEach: playApi(() => {
    // more is written once the first of it was read
    const read = Promise.withResolvers<void>();
    return {
      "deployments.get": () => ({ ...deploymentIn("starting", "Loading the base model"), id: exampleId(31) }),
      "deployments.listLog": ({ after = 0 }) => {
        read.resolve();
        return { items: after < 5 ? deploymentLog(after === 0 ? 2 : 3, after + 1) : [], last: after === 0 ? 2 : 5, more: false };
      },
      "live.listen": () => flow([{ id: "7", data: { id: "7", topic: `deployment:${exampleId(31)}`, payload: {}, at: running.stateSince } }], read.promise),
    };
  }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText(/completions 200, 65 tokens/)).toBeVisible();
  },
};

/** Nobody has asked it anything yet. */
export const Empty: Story = {
  beforeEach: playApi({ "deployments.get": () => ({ ...running, requests: 0, firstTokenP50: null, tokensPerSecondP50: null, lastRequestAt: null }), "deployments.listLog": nothing }),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByText("none so far")).toBeVisible();
    await expect(await canvas.findByText("Its replica has written nothing yet.")).toBeVisible();
  },
};

export const CouldNotStart: Story = {
  beforeEach: playApi({ "deployments.get": () => ({ ...deploymentIn("failed", "The replica ran out of memory."), id: exampleId(31) }), "deployments.listLog": log }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText("The replica ran out of memory.")).toBeVisible();
    await expect(within(canvasElement).getByRole("button", { name: "Start" })).toBeVisible();
  },
};

export const Failed: Story = {
  beforeEach: playApi(() => ({ "deployments.get": inTurn(down, () => running), "deployments.listLog": log })),
  play: async ({ canvasElement }) => {
    await userEvent.click(await within(canvasElement).findByRole("button", { name: "Try again" }));
    await expect(await within(canvasElement).findByRole("heading", { level: 1, name: "support-answers v3" })).toBeVisible();
  },
};

/** Its log was not read: the record stands. */
export const Partial: Story = {
  beforeEach: playApi(() => ({ "deployments.get": () => running, "deployments.listLog": inTurn(down, log) })),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByText("The log may be behind")).toBeVisible();
    await expect(canvas.getByText("Requests, 24 h")).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Read again" }));
    await expect(await canvas.findByText("Base model ready, 2 threads")).toBeVisible();
  },
};

export const NotYours: Story = {
  beforeEach: playApi({ "deployments.get": hidden }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole("link", { name: "All deployments" })).toHaveAttribute("href", "/ai/serving");
  },
};

export const SignedOut: Story = {
  globals: { role: "visitor" },
  beforeEach: playApi({ "deployments.get": signedOut }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole("heading", { level: 1, name: "Sign in to see this deployment" })).toBeVisible();
  },
};

export const LongWords: Story = {
  globals: { viewport: { value: "mobile1" } },
  beforeEach: playApi({ "deployments.get": () => ({ ...deploymentIn("failed", longText), id: exampleId(31), modelName: longWord }), "deployments.listLog": nothing }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole("heading", { level: 1, name: `${longWord} v3` })).toBeInTheDocument();
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  },
};
