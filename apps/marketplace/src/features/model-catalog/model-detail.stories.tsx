import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, within } from "storybook/test";
import { ModelDetailView } from "./model-detail.tsx";
import { FINE_TUNE_DETAIL, LARGE_DETAIL, LOCAL_DETAIL, RETIRED_DETAIL } from "./sample-models.ts";

const meta = { title: "Marketplace/ModelDetail", component: ModelDetailView, parameters: { layout: "fullscreen" } } satisfies Meta<typeof ModelDetailView>;
export default meta;
type Story = StoryObj<typeof meta>;

export const PlatformModel: Story = {
  args: { model: LOCAL_DETAIL },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText("narrow tasks")).toBeVisible();
  },
};
export const Retired: Story = { args: { model: RETIRED_DETAIL } };
export const NeedsMoreThanThisMachine: Story = {
  args: { model: LARGE_DETAIL },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText(/24 GB of GPU memory/)).toBeVisible();
  },
};
export const OwnFineTune: Story = { args: { model: FINE_TUNE_DETAIL } };
export const Dark: Story = { ...PlatformModel, globals: { theme: "dark" } };
