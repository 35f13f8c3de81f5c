import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, within } from "storybook/test";
import { fits, longName, narrow } from "../../stories/fits.ts";
import { Row } from "../stack/stack.tsx";
import { badgeGuide } from "./badge.guide.ts";
import { Badge } from "./badge.tsx";

const meta = { title: "Basics/Badge", component: Badge, args: { children: "v7" }, parameters: { guide: badgeGuide } } satisfies Meta<typeof Badge>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Variants: Story = {
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

export const LongWords: Story = {
  globals: narrow,
  render: () => (
    <Row>
      <Badge>{longName}</Badge>
      <Badge mono>v7</Badge>
    </Row>
  ),
  play: async ({ canvasElement }) => {
    await fits();
    const badge = within(canvasElement).getByText(longName);
    await expect(badge.scrollWidth).toBeGreaterThan(badge.clientWidth);
    await expect(badge.clientHeight).toBeLessThan(30);
  },
};
export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
