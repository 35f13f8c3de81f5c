import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, within } from "storybook/test";
import { fits, longName, longSentence, narrow } from "../../stories/fits.ts";
import { Stack } from "../stack/stack.tsx";
import { disclosureGuide } from "./disclosure.guide.ts";
import { Disclosure } from "./disclosure.tsx";

const meta = {
  title: "Layout/Disclosure",
  component: Disclosure,
  args: { summary: "More settings", children: "Sequence length, seed, validation share." },
  parameters: { guide: disclosureGuide },
} satisfies Meta<typeof Disclosure>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Variants: Story = {
  render: (args) => (
    <Stack>
      <Disclosure {...args} />
      <Disclosure {...args} open />
    </Stack>
  ),
};

export const Opened: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByText(/Sequence/)).not.toBeVisible();
    await userEvent.tab();
    await expect(canvas.getByText("More settings")).toHaveFocus();
    await userEvent.click(canvas.getByText("More settings"));
    await expect(canvas.getByText(/Sequence/)).toBeVisible();
    await userEvent.click(canvas.getByText("More settings"));
    await expect(canvas.getByText(/Sequence/)).not.toBeVisible();
  },
};

export const LongWords: Story = { globals: narrow, args: { open: true, summary: longSentence, children: longName }, play: fits };
export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
