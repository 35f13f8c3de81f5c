import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, userEvent, within } from "storybook/test";
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

const meta = { title: "Forms/NumberField", component: Demo } satisfies Meta<typeof Demo>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Stepped: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const input = canvas.getByLabelText("Learning rate");
    await userEvent.click(input);
    await userEvent.keyboard("{ArrowUp}");
    await expect(input).toHaveValue("0.002");
    await userEvent.clear(input);
    await expect(canvas.getByRole("status")).toHaveTextContent("empty");
    await userEvent.type(input, "0.00025");
    await userEvent.tab();
    await expect(input).toHaveValue("0.00025");
  },
};
export const Wrong: Story = { args: { initial: null, error: "Give a learning rate between 0 and 1." } };
