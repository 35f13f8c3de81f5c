import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, within } from "storybook/test";
import { ModelCard } from "./model-card.tsx";
import { IMAGE_MODEL, KEYLESS_MODEL, LARGE_DETAIL, LOCAL_MODEL, RETIRED_MODEL } from "@aiweb/api-client/examples";

const meta = { title: "Marketplace/ModelCard", component: ModelCard } satisfies Meta<typeof ModelCard>;
export default meta;
type Story = StoryObj<typeof meta>;

export const RunsHere: Story = {
  args: { model: LOCAL_MODEL },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByRole("link", { name: "Use" })).toHaveAttribute("href", "/ai/playground?model=aiweb%2Fsmollm2-135m-instruct");
    await expect(canvas.getByRole("link", { name: "Fine-tune" })).toHaveAttribute("href", "/ai/build?base=aiweb%2Fsmollm2-135m-instruct");
  },
};
export const NeedsKey: Story = {
  args: { model: KEYLESS_MODEL },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole("link", { name: "Add key" })).toHaveAttribute("href", "/profile#provider-keys");
  },
};
export const Retired: Story = { args: { model: RETIRED_MODEL } };
export const OtherTask: Story = { args: { model: IMAGE_MODEL } };
export const TooLargeToFineTune: Story = {
  args: { model: LARGE_DETAIL },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole("link", { name: "What it needs" })).toHaveAttribute("href", "/marketplace/models/meta-llama/Meta-Llama-3-8B#fine-tune-needs");
  },
};
export const Dark: Story = { ...RunsHere, globals: { theme: "dark" } };
