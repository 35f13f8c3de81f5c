import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, within } from "storybook/test";
import { fits, longName, narrow } from "../../stories/fits.ts";
import { Stack } from "../stack/stack.tsx";
import { Text } from "../text/text.tsx";
import { Duration } from "./duration.tsx";
import { RelativeTime } from "./relative-time.tsx";
import { timeGuide } from "./time.guide.ts";

const hour = 3_600_000;

const meta = { title: "Data/RelativeTime, Duration", component: RelativeTime, args: { at: 0 }, parameters: { guide: timeGuide } } satisfies Meta<typeof RelativeTime>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Variants: Story = {
  render: () => (
    <Stack gap={1}>
      <RelativeTime at={Date.now()} />
      <RelativeTime at={Date.now() - 2 * hour} />
      <RelativeTime at={Date.now() + 72 * hour} />
      <Duration seconds={4} />
      <Duration seconds={100} />
      <Duration seconds={100_000} />
    </Stack>
  ),
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText("2 hours ago")).toHaveAttribute("title");
    await expect(within(canvasElement).getByText("1 min 40 s")).toBeVisible();
  },
};

export const LongWords: Story = {
  globals: narrow,
  render: () => (
    <Text as="p">
      {longName} was started <RelativeTime at={Date.now() - 30_000 * hour} /> and took <Duration seconds={1e7} />
    </Text>
  ),
  play: fits,
};
export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
