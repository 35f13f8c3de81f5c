import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, screen, userEvent, waitFor } from "storybook/test";
import { fits, longName, longSentence, narrow } from "../../stories/fits.ts";
import { Button } from "../button/button.tsx";
import { Row } from "../stack/stack.tsx";
import { Popover } from "./popover.tsx";
import { tooltipGuide } from "./tooltip.guide.ts";
import { Tooltip } from "./tooltip.tsx";

const meta = {
  title: "Overlays/Tooltip, Popover",
  component: Tooltip,
  args: { text: "How far each step moves", children: <Button>Learning rate</Button> },
  parameters: { guide: tooltipGuide },
} satisfies Meta<typeof Tooltip>;
export default meta;
type Story = StoryObj<typeof meta>;

function Smoothing({ words = "How much of the noise is taken out." }: { words?: string }) {
  return (
    <Popover trigger={<Button>Smoothing</Button>} title="Smoothing">
      <p>{words}</p>
    </Popover>
  );
}

export const Variants: Story = {
  render: (args) => (
    <Row>
      <Tooltip {...args} />
      <Smoothing />
    </Row>
  ),
};

export const ShownOnFocus: Story = {
  play: async () => {
    await expect(screen.getByRole("button", { name: "Learning rate" })).toHaveAccessibleDescription("How far each step moves");
    const tips = () => screen.getAllByText("How far each step moves").filter((tip) => tip.checkVisibility());
    await userEvent.tab();
    await waitFor(() => expect(tips()).toHaveLength(1));
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(tips()).toHaveLength(0));
  },
};

export const PopoverOpened: Story = {
  render: () => <Smoothing />,
  play: async () => {
    await userEvent.tab();
    await userEvent.keyboard("{Enter}");
    const popover = await screen.findByRole("dialog", { name: "Smoothing" });
    await waitFor(() => expect(popover).toBeVisible());
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(popover).not.toBeInTheDocument());
    await waitFor(() => expect(screen.getByRole("button", { name: "Smoothing" })).toHaveFocus());
    await userEvent.keyboard("{Enter}");
    await screen.findByRole("dialog", { name: "Smoothing" });
  },
};

export const LongWords: Story = {
  globals: narrow,
  render: () => <Smoothing words={`${longName} ${longSentence}`} />,
  play: async () => {
    await userEvent.click(screen.getByRole("button", { name: "Smoothing" }));
    await waitFor(() => expect(screen.getByRole("dialog", { name: "Smoothing" })).toBeVisible());
    await fits();
  },
};
export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
