import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, fn, userEvent, within } from "storybook/test";
import { fits, longName, longSentence, narrow } from "../../stories/fits.ts";
import { KeyIcon } from "../icon/icons.ts";
import { Stack } from "../stack/stack.tsx";
import { TextArea } from "./text-area.tsx";
import { textFieldGuide } from "./text-field.guide.ts";
import { TextField } from "./text-field.tsx";

function Demo({ initial = "", ...rest }: { initial?: string; label?: string; hint?: string; error?: string; disabled?: boolean; disabledReason?: string }) {
  const [value, setValue] = useState(initial);
  return <TextField label="Name" {...rest} value={value} onValueChange={setValue} />;
}

function Lines() {
  const [value, setValue] = useState("");
  return <TextArea label="System prompt" value={value} onValueChange={setValue} />;
}

const sent = fn();

const meta = { title: "Forms/TextField, TextArea", component: Demo, parameters: { guide: textFieldGuide } } satisfies Meta<typeof Demo>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Variants: Story = {
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
  render: () => (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        sent();
      }}
    >
      <Demo hint="Small letters, digits and hyphens." />
      <Lines />
    </form>
  ),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    sent.mockClear();
    await userEvent.tab();
    await expect(canvas.getByLabelText("Name")).toHaveFocus();
    await expect(canvas.getByLabelText("Name")).toHaveAccessibleDescription("Small letters, digits and hyphens.");
    await userEvent.keyboard("refunds{Enter}");
    await expect(canvas.getByLabelText("Name")).toHaveValue("refunds");
    await expect(sent).toHaveBeenCalledOnce();
    await userEvent.tab();
    await userEvent.keyboard("one{Enter}two");
    await expect(canvas.getByLabelText("System prompt")).toHaveValue("one\ntwo");
    await expect(sent).toHaveBeenCalledOnce();
  },
};

export const LongWords: Story = {
  globals: narrow,
  render: () => (
    <Stack>
      <TextField label={longName} hint={longSentence} icon={KeyIcon} suffix="expires in 30 days" value={longName} onValueChange={() => undefined} />
      <TextArea label="System prompt" error={longSentence} value={longName} onValueChange={() => undefined} />
    </Stack>
  ),
  play: fits,
};
export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };

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
