import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, within } from "storybook/test";
import { fits, longSentence, narrow } from "../../stories/fits.ts";
import { Row } from "../stack/stack.tsx";
import { Text } from "../text/text.tsx";
import { kbdGuide } from "./kbd.guide.ts";
import { Kbd } from "./kbd.tsx";

const meta = { title: "Basics/Kbd", component: Kbd, args: { children: "⌘K" }, parameters: { guide: kbdGuide } } satisfies Meta<typeof Kbd>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Variants: Story = {
  render: () => (
    <Row>
      {["⌘K", "Ctrl K", "Esc", "?"].map((key) => (
        <Kbd key={key}>{key}</Kbd>
      ))}
    </Row>
  ),
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText("Esc").tagName).toBe("KBD");
  },
};

export const LongWords: Story = {
  globals: narrow,
  render: () => (
    <Text as="p">
      {longSentence} <Kbd>Ctrl Shift Backspace</Kbd>
    </Text>
  ),
  play: fits,
};
export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
