import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, userEvent, within } from "storybook/test";
import type { DraftEntry } from "./draft.ts";
import { MixRow } from "./mix-row.tsx";

const example: DraftEntry = {
  key: "1",
  dataset: "ada/support-tickets",
  version: 7,
  weight: 3,
  rowCap: null,
  mapping: { kind: "prompt-completion", prompt: "question", completion: "answer", system: null },
  title: "ada/support-tickets",
  rows: 4210,
  columns: [
    { name: "question", kind: "text" },
    { name: "answer", kind: "text" },
  ],
};

function Demo({ entry, problem }: { entry: DraftEntry; problem?: string }) {
  const [shown, setShown] = useState(entry);
  return <MixRow entry={shown} share={0.75} problem={(field) => (field === "mapping" ? problem : undefined)} onChange={setShown} onRemove={() => undefined} />;
}

const meta = { title: "Model Builder/Dataset of the mix", component: Demo } satisfies Meta<typeof Demo>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Mapped: Story = {
  args: { entry: example },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByText(/question → prompt, answer → completion · 4,210 rows/)).toBeVisible();
    await userEvent.click(canvas.getByText("Columns and limits"));
    await userEvent.selectOptions(canvas.getByLabelText("Its rows are"), "text");
    await expect(canvas.getByText(/question → text/)).toBeVisible();
  },
};

export const NotMapped: Story = {
  args: { entry: { ...example, mapping: null }, problem: "Say which columns it learns from." },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText("Say which columns it learns from.")).toBeVisible();
  },
};
