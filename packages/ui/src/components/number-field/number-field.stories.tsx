import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, userEvent, within } from "storybook/test";
import { fits, longName, longSentence, narrow } from "../../stories/fits.ts";
import { Stack } from "../stack/stack.tsx";
import { numberFieldGuide } from "./number-field.guide.ts";
import { NumberField } from "./number-field.tsx";

function Demo({ initial = 0.001, error }: { initial?: number | null; error?: string }) {
  const [value, setValue] = useState<number | null>(initial);
  return (
    <>
      <NumberField label="Learning rate" hint="How far each step moves." value={value} onValueChange={setValue} min={0} max={1} step={0.001} error={error} />
      <output>{value === null ? "empty" : value}</output>
    </>
  );
}

const meta = { title: "Forms/NumberField", component: Demo, parameters: { guide: numberFieldGuide } } satisfies Meta<typeof Demo>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Variants: Story = {
  render: () => (
    <Stack gap={5}>
      <Demo />
      <Demo initial={null} error="Give a learning rate between 0 and 1." />
      <NumberField label="Longest answer" suffix="tokens" value={256} onValueChange={() => undefined} />
      <NumberField label="Not now" disabled value={8} onValueChange={() => undefined} />
    </Stack>
  ),
};

export const Stepped: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const input = canvas.getByLabelText("Learning rate");
    await userEvent.click(input);
    await userEvent.keyboard("{ArrowUp}");
    await expect(input).toHaveValue("0.002");
    await userEvent.keyboard("{ArrowDown}{Shift>}{ArrowUp}{/Shift}");
    await expect(input).toHaveValue("0.011");
    await userEvent.keyboard("{End}");
    await expect(input).toHaveValue("1");
    await userEvent.keyboard("{Home}");
    await expect(input).toHaveValue("0");
    await userEvent.clear(input);
    await expect(canvas.getByRole("status")).toHaveTextContent("empty");
    await userEvent.type(input, "0.00025");
    await userEvent.tab();
    await expect(input).toHaveValue("0.00025");
    await userEvent.clear(input);
    await userEvent.type(input, "7");
    await userEvent.tab();
    await expect(input).toHaveValue("1");
  },
};
export const LongWords: Story = {
  globals: narrow,
  render: () => <NumberField label={longName} hint={longSentence} error={longSentence} suffix="tokens a second" value={123_456_789_012} onValueChange={() => undefined} />,
  play: fits,
};
export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
