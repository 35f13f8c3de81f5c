import type { Meta, StoryObj } from "@storybook/react-vite";
import { Row } from "../stack/stack.tsx";
import { Badge } from "./badge.tsx";

const meta = { title: "Basics/Badge", component: Badge, } satisfies Meta<typeof Badge>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Tones: Story = {
  args: { children: "v7" },
  render: () => (
    <Row>
      <Badge>Text generation</Badge>
      <Badge tone="good">exact</Badge>
      <Badge tone="warn">estimated</Badge>
      <Badge tone="bad">retired</Badge>
      <Badge tone="accent">public</Badge>
      <Badge mono>9f3c…e21a</Badge>
    </Row>
  ),
};

export const Dark: Story = { ...Tones, globals: { theme: "dark" } };
