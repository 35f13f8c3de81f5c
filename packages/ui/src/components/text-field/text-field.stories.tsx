import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, userEvent, within } from "storybook/test";
import { KeyIcon } from "../icon/icons.ts";
import { Stack } from "../stack/stack.tsx";
import { TextArea } from "./text-area.tsx";
import { TextField } from "./text-field.tsx";

function Demo({ initial = "", ...rest }: { initial?: string; label?: string; hint?: string; error?: string; disabled?: boolean; disabledReason?: string }) {
  const [value, setValue] = useState(initial);
  return <TextField label="Name" {...rest} value={value} onValueChange={setValue} />;
}

const meta = { title: "Forms/TextField, TextArea", component: Demo } satisfies Meta<typeof Demo>;
export default meta;
type Story = StoryObj<typeof meta>;

export const States: Story = {
  render: () => (
    <Stack gap={5}>
      <Demo initial="support-answers" />
      <Demo hint="Small letters, digits and hyphens." />
      <Demo initial="Support answers" error="Names have small letters, digits and hyphens." />
      <Demo initial="support-answers" disabled />
      <TextField label="Key" icon={KeyIcon} mono suffix="expires in 30 days" value="sk-…" onValueChange={() => undefined} />
      <TextArea label="System prompt" hint="What the model should know first." value="Answer from the support handbook." onValueChange={() => undefined} />
      <TextArea label="Card" mono error="Say what it was taught." value="" onValueChange={() => undefined} />
    </Stack>
  ),
};

export const Typed: Story = {
  play: async ({ canvasElement }) => {
    const input = within(canvasElement).getByLabelText("Name");
    await userEvent.type(input, "refunds");
    await expect(input).toHaveValue("refunds");
  },
};

/** It can be read, copied and reached; it says why it cannot be changed. */
export const Forbidden: Story = {
  args: { initial: "support-answers", disabledReason: "Only its owner may rename it." },
  play: async ({ canvasElement }) => {
    const input = within(canvasElement).getByLabelText("Name");
    await userEvent.tab();
    await expect(input).toHaveFocus();
    await expect(input).toHaveAccessibleDescription("Only its owner may rename it.");
    await userEvent.type(input, "x");
    await expect(input).toHaveValue("support-answers");
  },
};

export const Dark: Story = { ...States, globals: { theme: "dark" } };
