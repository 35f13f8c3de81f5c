import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, within } from "storybook/test";
import { fits, longName, narrow } from "../../stories/fits.ts";
import { chipGuide } from "./chip.guide.ts";
import { Chip, Chips } from "./chip.tsx";

const meta = { title: "Catalogue/Chip", component: Chip, args: { children: "Text generation", onRemove: fn() }, parameters: { guide: chipGuide } } satisfies Meta<typeof Chip>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Variants: Story = {
  render: ({ onRemove }) => (
    <Chips>
      <Chip>Text generation</Chip>
      <Chip onRemove={onRemove}>Hugging Face</Chip>
      <Chip onRemove={onRemove} removeLabel="Remove licence apache-2.0">
        <code>apache-2.0</code>
      </Chip>
    </Chips>
  ),
};

export const Removed: Story = {
  play: async ({ args, canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole("button", { name: "Remove Text generation" }));
    await userEvent.keyboard("{Enter}");
    await userEvent.keyboard(" ");
    await expect(args.onRemove).toHaveBeenCalledTimes(3);
  },
};

export const LongWords: Story = {
  globals: narrow,
  render: ({ onRemove }) => (
    <Chips>
      <Chip onRemove={onRemove}>{longName}</Chip>
      <Chip onRemove={onRemove}>Text generation</Chip>
      <Chip onRemove={onRemove}>This machine</Chip>
    </Chips>
  ),
  play: async ({ canvasElement }) => {
    await fits();
    // the cross stays whole beside words that are cut
    await expect(within(canvasElement).getByRole("button", { name: `Remove ${longName}` }).getBoundingClientRect().width).toBe(24);
  },
};
export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
