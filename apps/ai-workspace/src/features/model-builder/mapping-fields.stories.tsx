import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, userEvent, within } from "storybook/test";
import { ticketsEntry } from "./draft-example.ts";
import { MappingFields } from "./mapping-fields.tsx";

function Demo() {
  const [entry, setEntry] = useState(ticketsEntry);
  return (
    <>
      <MappingFields entry={entry} error={undefined} onChange={(mapping) => setEntry({ ...entry, mapping })} />
      <output>{JSON.stringify(entry.mapping)}</output>
    </>
  );
}

const meta = { title: "Model Builder/Mapping", component: Demo } satisfies Meta<typeof Demo>;
export default meta;
type Story = StoryObj<typeof meta>;

export const EveryKind: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const mapping = canvas.getByRole("status");
    await userEvent.type(canvas.getByLabelText(/System prompt/), "Be kind.");
    await expect(mapping).toHaveTextContent('"system":"Be kind."');
    await userEvent.selectOptions(canvas.getByLabelText("Prompt"), "answer");
    await expect(mapping).toHaveTextContent('"prompt":"answer"');
    await userEvent.selectOptions(canvas.getByLabelText("Its rows are"), "messages");
    await expect(canvas.getByText(/list of messages with role and content/)).toBeVisible();
    await userEvent.selectOptions(canvas.getByLabelText("Its rows are"), "text");
    await userEvent.selectOptions(canvas.getByLabelText("Text"), "answer");
    await expect(mapping).toHaveTextContent('{"kind":"text","column":"answer"}');
  },
};
