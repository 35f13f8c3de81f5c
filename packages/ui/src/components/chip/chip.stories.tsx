import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, within } from "storybook/test";
import { Chip, Chips } from "./chip.tsx";

const meta = { title: "Catalogue/Chip", component: Chip, } satisfies Meta<typeof Chip>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Removable: Story = {
  args: { children: "Text generation", onRemove: fn() },
  play: async ({ args, canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole("button", { name: "Remove Text generation" }));
    await expect(args.onRemove).toHaveBeenCalledOnce();
  },
};
export const Several: Story = {
  args: { children: "" },
  render: () => (
    <Chips>
      <Chip>Text generation</Chip>
      <Chip onRemove={() => undefined}>Hugging Face</Chip>
    </Chips>
  ),
};
