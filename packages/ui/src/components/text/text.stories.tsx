import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, within } from "storybook/test";
import { fits, longName, longSentence, narrow } from "../../stories/fits.ts";
import { Stack } from "../stack/stack.tsx";
import { textGuide } from "./text.guide.ts";
import { Text } from "./text.tsx";

const meta = { title: "Basics/Text", component: Text, args: { children: "1,042 rows" }, parameters: { guide: textGuide } } satisfies Meta<typeof Text>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Variants: Story = {
  render: (args) => (
    <Stack gap={2}>
      {(["xs", "s", "m", "l"] as const).map((size) => (
        <Text key={size} {...args} size={size} />
      ))}
      {(["ink", "2", "3", "good", "warn", "bad"] as const).map((tone) => (
        <Text key={tone} {...args} tone={tone} />
      ))}
      <Text {...args} strong />
      <Text {...args} mono />
    </Stack>
  ),
};

export const LongWords: Story = {
  globals: narrow,
  render: () => (
    <Stack>
      <Text as="p">{longName}</Text>
      <Text cut as="p">
        {longSentence}
      </Text>
    </Stack>
  ),
  play: async ({ canvasElement }) => {
    await fits();
    await expect(within(canvasElement).getByText(longSentence).clientHeight).toBeLessThan(30);
    await expect(within(canvasElement).getByText(longName).clientHeight).toBeGreaterThan(30);
  },
};
export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
