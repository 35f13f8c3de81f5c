import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, userEvent, within } from "storybook/test";
import { PrivateIcon } from "../icon/icons.ts";
import { Stack } from "../stack/stack.tsx";
import { Select } from "./select.tsx";

const options = [
  { value: "private", label: "Only me" },
  { value: "public", label: "Everyone" },
] as const;

function Demo({ error, look }: { error?: string; look?: "field" | "quiet" }) {
  const [value, setValue] = useState<"private" | "public">("private");
  return <Select label="Seen by" options={options} value={value} onValueChange={setValue} icon={look === "quiet" ? undefined : PrivateIcon} error={error} look={look} labelHidden={look === "quiet"} />;
}

const meta = { title: "Forms/Select", component: Demo } satisfies Meta<typeof Demo>;
export default meta;
type Story = StoryObj<typeof meta>;

export const States: Story = {
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
    await userEvent.selectOptions(select, "public");
    await expect(select).toHaveDisplayValue("Everyone");
  },
};

export const Dark: Story = { ...States, globals: { theme: "dark" } };
