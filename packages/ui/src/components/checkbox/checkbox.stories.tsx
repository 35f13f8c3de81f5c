import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, userEvent, within } from "storybook/test";
import { fits, longName, longSentence, narrow } from "../../stories/fits.ts";
import { Stack } from "../stack/stack.tsx";
import { checkboxGuide } from "./checkbox.guide.ts";
import { Checkbox, Switch } from "./checkbox.tsx";

function Demo({ as: Kind = Checkbox, initial = false, ...rest }: { as?: typeof Checkbox | typeof Switch; initial?: boolean; label?: string; hint?: string; disabled?: boolean }) {
  const [checked, setChecked] = useState(initial);
  return <Kind label="Leave repeats out" {...rest} checked={checked} onCheckedChange={setChecked} />;
}

const meta = { title: "Forms/Checkbox, Switch", component: Demo, parameters: { guide: checkboxGuide } } satisfies Meta<typeof Demo>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Variants: Story = {
  render: () => (
    <Stack gap={1}>
      <Demo />
      <Demo initial label="Checked" />
      <Checkbox label="Some of them" checked={false} indeterminate onCheckedChange={() => undefined} />
      <Demo label="With a hint" hint="41 rows are nearly the same." />
      <Demo label="Not now" disabled />
      <Demo as={Switch} label="Streaming" />
      <Demo as={Switch} initial label="Streaming, on" />
    </Stack>
  ),
};

export const ToggledByKey: Story = {
  render: () => (
    <Stack gap={1}>
      <Demo hint="41 rows are nearly the same." />
      <Demo label="Not now" disabled />
      <Demo as={Switch} label="Streaming" />
    </Stack>
  ),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.tab();
    await userEvent.keyboard(" ");
    await expect(canvas.getByRole("checkbox", { name: /Leave repeats out/ })).toBeChecked();
    await expect(canvas.getByRole("checkbox", { name: /Leave repeats out/ })).toHaveAccessibleDescription("41 rows are nearly the same.");
    await userEvent.tab();
    await expect(canvas.getByRole("switch", { name: "Streaming" })).toHaveFocus();
    await userEvent.keyboard(" ");
    await expect(canvas.getByRole("switch", { name: "Streaming" })).toBeChecked();
  },
};

export const LongWords: Story = {
  globals: narrow,
  render: () => (
    <Stack gap={1}>
      <Checkbox label={longName} hint={longSentence} checked trailing="1,204" onCheckedChange={() => undefined} />
      <Demo as={Switch} initial label={longSentence} />
    </Stack>
  ),
  play: fits,
};
export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
