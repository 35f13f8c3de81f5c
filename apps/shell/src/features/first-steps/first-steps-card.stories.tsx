import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, within } from "storybook/test";
import { FirstStepsCard } from "./first-steps-card.tsx";
import { roadOf, stepAt, type Found } from "./road.ts";

const newcomer: Found = { handle: "ada", datasets: [], job: undefined, models: [], asked: [] };
const withData: Found = { ...newcomer, datasets: [{ owner: { handle: "ada", name: null }, name: "support-handbook", state: "ready" }] };
const learning: Found = {
  ...withData,
  job: { id: "0b5f3a0e-7d6f-4d13-9a53-0d1c5b1f2a10", state: "running", progress: { step: 12, totalSteps: 40, secondsPerStep: null, secondsLeft: null, memoryBytes: null } },
};
const taught: Found = { ...withData, models: [{ ref: "ada/support-answers", name: "support-answers" }] };

const meta = {
  title: "Shell/FirstStepsCard",
  component: FirstStepsCard,
  // as wide as the navigation
  decorators: [(Story, { args }) => <div style={args.layout === "card" ? { inlineSize: 212 } : {}}>{Story()}</div>],
  args: { steps: roadOf(newcomer), layout: "card", busy: false, onAct: fn(), onPutAway: fn() },
} satisfies Meta<typeof FirstStepsCard>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Newcomer: Story = {
  play: async ({ args, canvasElement }) => {
    const card = within(within(canvasElement).getByRole("region", { name: "First steps" }));
    await expect(card.getByRole("listitem", { current: "step" })).toHaveTextContent("Bring data");
    await userEvent.click(card.getByRole("button", { name: "Load the sample" }));
    await expect(args.onAct).toHaveBeenCalledOnce();
    await userEvent.click(card.getByRole("button", { name: "Put the first steps away" }));
    await expect(args.onPutAway).toHaveBeenCalledOnce();
  },
};
export const SampleOnItsWay: Story = { args: { busy: true } };
export const HasData: Story = {
  args: { steps: roadOf(withData) },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText("Bring data")).toHaveTextContent("Bring data, done");
    await expect(within(canvasElement).getByRole("link", { name: "Open the form" })).toBeVisible();
  },
};
export const OnThePageItLeadsTo: Story = {
  args: { steps: roadOf(withData).map((step) => stepAt("/ai/build", step)) },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText("Press Start fine-tuning.")).toBeVisible();
    await expect(within(canvasElement).queryByRole("link")).toBeNull();
  },
};
export const Learning: Story = { args: { steps: roadOf(learning) } };
export const JobFailed: Story = { args: { steps: roadOf({ ...learning, job: { id: "0b5f3a0e-7d6f-4d13-9a53-0d1c5b1f2a10", state: "failed", progress: null } }) } };
export const HasModel: Story = { args: { steps: roadOf(taught) } };
export const AtItsEnd: Story = {
  args: { steps: roadOf({ ...taught, asked: ["ada/support-answers@1"] }) },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole("link", { name: "Bring data of your own" })).toBeVisible();
  },
};
export const Narrow: Story = {
  args: { layout: "bar" },
  globals: { viewport: { value: "mobile1" } },
  play: async ({ args, canvasElement }) => {
    const bar = within(within(canvasElement).getByRole("complementary", { name: "First steps" }));
    await expect(bar.getByRole("status")).toHaveTextContent("1 of 3 Bring data");
    await userEvent.click(bar.getByRole("button", { name: "Load the sample" }));
    await expect(args.onAct).toHaveBeenCalledOnce();
  },
};
export const NarrowAtItsEnd: Story = { args: { layout: "bar", steps: roadOf({ ...taught, asked: ["ada/support-answers@1"] }) }, globals: { viewport: { value: "mobile1" } } };
