import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, screen, userEvent, waitFor } from "storybook/test";
import { Button } from "../button/button.tsx";
import { Popover } from "./popover.tsx";
import { Tooltip } from "./tooltip.tsx";

const meta = {
  title: "Overlays/Tooltip, Popover",
  component: Tooltip,
  args: { text: "How far each step moves", children: <Button>Learning rate</Button> },
} satisfies Meta<typeof Tooltip>;
export default meta;
type Story = StoryObj<typeof meta>;

export const DescribesItsButton: Story = {
  play: async () => {
    await expect(screen.getByRole("button", { name: "Learning rate" })).toHaveAccessibleDescription("How far each step moves");
    await userEvent.hover(screen.getByRole("button", { name: "Learning rate" }));
    await expect((await screen.findAllByText("How far each step moves")).length).toBeGreaterThan(0);
  },
};

export const PopoverOpened: Story = {
  render: () => (
    <Popover trigger={<Button>Smoothing</Button>} title="Smoothing">
      <p>How much of the noise is taken out.</p>
    </Popover>
  ),
  play: async () => {
    await userEvent.click(screen.getByRole("button", { name: "Smoothing" }));
    const popover = await screen.findByRole("dialog", { name: "Smoothing" });
    await waitFor(() => expect(popover).toBeVisible());
  },
};
