import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, within } from "storybook/test";
import { fits, longSentence, narrow } from "../../stories/fits.ts";
import { Text } from "../text/text.tsx";
import { visuallyHiddenGuide } from "./visually-hidden.guide.ts";
import { VisuallyHidden } from "./visually-hidden.tsx";

const meta = {
  title: "Basics/VisuallyHidden",
  component: VisuallyHidden,
  args: { children: "by the model support-answers" },
  parameters: { guide: visuallyHiddenGuide },
  render: (args) => (
    <Text as="p">
      Being written <VisuallyHidden {...args} />
    </Text>
  ),
} satisfies Meta<typeof VisuallyHidden>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Variants: Story = {
  play: async ({ canvasElement }) => {
    const words = within(canvasElement).getByText("by the model support-answers");
    await expect(words.checkVisibility()).toBe(true);
    await expect(words.getBoundingClientRect().width).toBe(1);
  },
};

export const LongWords: Story = { globals: narrow, args: { children: longSentence }, play: fits };
export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
