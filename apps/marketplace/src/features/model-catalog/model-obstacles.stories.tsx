import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, within } from "storybook/test";
import { ModelObstacles } from "./model-obstacles.tsx";
import { FINE_TUNE_DETAIL, KEYLESS_MODEL, LARGE_DETAIL, LOCAL_DETAIL, RETIRED_DETAIL } from "@aiweb/api-client/examples";

const meta = { title: "Marketplace/ModelObstacles", component: ModelObstacles } satisfies Meta<typeof ModelObstacles>;
export default meta;
type Story = StoryObj<typeof meta>;

export const None: Story = {
  args: { model: LOCAL_DETAIL },
  play: async ({ canvasElement }) => {
    await expect(canvasElement).toHaveTextContent("");
  },
};
export const NeedsKey: Story = {
  args: { model: { ...LOCAL_DETAIL, ...KEYLESS_MODEL } },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByText("Add an OpenAI key in your profile.")).toBeVisible();
    await expect(canvas.getByRole("link", { name: "Add key" })).toHaveAttribute("href", "/profile#provider-keys");
    await expect(canvas.getByText(/weights are not open/)).toBeVisible();
  },
};
export const Retired: Story = {
  args: { model: RETIRED_DETAIL },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getAllByText(/was retired/)).toHaveLength(1);
    await expect(canvas.getByRole("link", { name: "See successor" })).toBeVisible();
  },
};
export const TooLarge: Story = {
  args: { model: LARGE_DETAIL },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByText("It is too large for this machine.")).toBeVisible();
    await expect(canvas.getByText(/24 GB of GPU memory/)).toBeVisible();
    await expect(canvas.getByText(/Hugging Face token/)).toBeVisible();
  },
};
export const AFineTune: Story = {
  args: { model: FINE_TUNE_DETAIL },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole("link", { name: "Fine-tune its base" })).toBeVisible();
  },
};
export const Dark: Story = { ...TooLarge, globals: { theme: "dark" } };
