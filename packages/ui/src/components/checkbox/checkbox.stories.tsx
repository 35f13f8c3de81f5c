import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, userEvent, within } from "storybook/test";
import { Stack } from "../stack/stack.tsx";
import { Checkbox, Switch } from "./checkbox.tsx";

function Demo({ as: Kind = Checkbox, initial = false, ...rest }: { as?: typeof Checkbox | typeof Switch; initial?: boolean; label?: string; hint?: string; disabled?: boolean }) {
  const [checked, setChecked] = useState(initial);
  return <Kind label="Leave repeats out" {...rest} checked={checked} onCheckedChange={setChecked} />;
}

const meta = { title: "Forms/Checkbox, Switch", component: Demo } satisfies Meta<typeof Demo>;
export default meta;
type Story = StoryObj<typeof meta>;

export const States: Story = {
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
  play: async ({ canvasElement }) => {
    await userEvent.tab();
    await userEvent.keyboard(" ");
    await expect(within(canvasElement).getByRole("checkbox")).toBeChecked();
  },
};

export const Dark: Story = { ...States, globals: { theme: "dark" } };
