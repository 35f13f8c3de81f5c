import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, within } from "storybook/test";
import { fits, longName, narrow } from "../../stories/fits.ts";
import { Chip, Chips } from "../chip/chip.tsx";
import { Select } from "../select/select.tsx";
import { Stack } from "../stack/stack.tsx";
import { resultBarGuide } from "./result-bar.guide.ts";
import { ResultBar } from "./result-bar.tsx";

function chips(...words: string[]) {
  return (
    <Chips>
      {words.map((word) => (
        <Chip key={word} onRemove={() => undefined}>
          {word}
        </Chip>
      ))}
    </Chips>
  );
}

const sort = <Select label="Sort" labelHidden look="quiet" options={[{ value: "used", label: "Most used" }]} value="used" onValueChange={() => undefined} />;

const meta = { title: "Catalogue/ResultBar", component: ResultBar, args: { count: "29 models", sort }, parameters: { guide: resultBarGuide } } satisfies Meta<typeof ResultBar>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Variants: Story = {
  render: (args) => (
    <Stack gap={5}>
      <ResultBar {...args} chips={chips("Text generation")} />
      <ResultBar count="No models" />
    </Stack>
  ),
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getAllByRole("status").map((count) => count.textContent)).toEqual(["29 models", "No models"]);
  },
};

export const LongWords: Story = { globals: narrow, args: { chips: chips("Text generation", longName, "This machine"), count: "1,234,567 models" }, play: fits };
export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
