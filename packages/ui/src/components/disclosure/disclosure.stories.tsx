import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, within } from "storybook/test";
import { Disclosure } from "./disclosure.tsx";

const meta = { title: "Layout/Disclosure", component: Disclosure, } satisfies Meta<typeof Disclosure>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Opened: Story = {
  args: { summary: "More settings", children: "Sequence length, seed, validation share." },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByText(/Sequence/)).not.toBeVisible();
    await userEvent.click(canvas.getByText("More settings"));
    await expect(canvas.getByText(/Sequence/)).toBeVisible();
  },
};
