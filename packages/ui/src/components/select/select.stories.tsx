import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, userEvent, within } from "storybook/test";
import { fits, longName, longSentence, narrow } from "../../stories/fits.ts";
import { PrivateIcon } from "../icon/icons.ts";
import { Stack } from "../stack/stack.tsx";
import { selectGuide } from "./select.guide.ts";
import { Select } from "./select.tsx";

const options = [
  { value: "private", label: "Only me" },
  { value: "public", label: "Everyone" },
] as const;

function Demo({ error, look }: { error?: string; look?: "field" | "quiet" }) {
  const [value, setValue] = useState<"private" | "public">("private");
  return <Select label="Seen by" options={options} value={value} onValueChange={setValue} icon={look === "quiet" ? undefined : PrivateIcon} error={error} look={look} labelHidden={look === "quiet"} />;
}

const meta = { title: "Forms/Select", component: Demo, parameters: { guide: selectGuide } } satisfies Meta<typeof Demo>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Variants: Story = {
  render: () => (
    <Stack gap={4}>
      <Demo />
      <Demo error="Choose who may see it." />
      <Demo look="quiet" />
      <Select label="Dataset" placeholder="Choose one" options={options} value="" onValueChange={() => undefined} disabled />
    </Stack>
  ),
};

export const Chosen: Story = {
  play: async ({ canvasElement }) => {
    const select = within(canvasElement).getByLabelText("Seen by");
    await userEvent.tab();
    await expect(select).toHaveFocus();
    await userEvent.selectOptions(select, "public");
    await expect(select).toHaveDisplayValue("Everyone");
  },
};

export const LongWords: Story = {
  globals: narrow,
  render: () => (
    <Stack>
      <Select label={longName} hint={longSentence} icon={PrivateIcon} options={[{ value: "long", label: longSentence }]} value="long" onValueChange={() => undefined} />
      <Select label="Sort" look="quiet" labelHidden options={[{ value: "long", label: longSentence }]} value="long" onValueChange={() => undefined} />
    </Stack>
  ),
  play: fits,
};
export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
