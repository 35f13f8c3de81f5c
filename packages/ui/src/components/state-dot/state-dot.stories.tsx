import type { Meta, StoryObj } from "@storybook/react-vite";
import { Stack } from "../stack/stack.tsx";
import { StateDot } from "./state-dot.tsx";

const meta = { title: "Basics/StateDot", component: StateDot, } satisfies Meta<typeof StateDot>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Tones: Story = {
  args: { tone: "good", children: "Serving" },
  render: () => (
    <Stack gap={2}>
      <StateDot tone="good">Runs here, now</StateDot>
      <StateDot tone="warn">Needs your OpenAI key</StateDot>
      <StateDot tone="bad">Retired · successor: Claude Opus</StateDot>
      <StateDot tone="neutral">Stopped</StateDot>
      <StateDot tone="accent">Starting</StateDot>
    </Stack>
  ),
};

export const Dark: Story = { ...Tones, globals: { theme: "dark" } };
