import type { Meta, StoryObj } from "@storybook/react-vite";
import { playApi, withQueries } from "@aiweb/api-client/stories";
import { inFrame } from "@aiweb/federation/stories";
import { useState } from "react";
import { expect, userEvent, within } from "storybook/test";
import type { DraftEntry } from "./draft.ts";
import { ticketsEntry, ticketsVersions } from "./draft-example.ts";
import { MixRow } from "./mix-row.tsx";

function Demo({ entry, problem }: { entry: DraftEntry; problem?: string }) {
  const [shown, setShown] = useState(entry);
  return <MixRow entry={shown} share={0.75} problem={(field) => (field === "mapping" ? problem : undefined)} onChange={setShown} onRemove={() => undefined} />;
}

const meta = {
  title: "Model Builder/Dataset of the mix",
  component: Demo,
  decorators: [inFrame, withQueries],
  beforeEach: playApi({
    "datasets.listVersions": () => ticketsVersions,
    "fineTuning.guessMapping": () => ({ version: 6, rows: 4000, columns: [{ name: "text", kind: "text" }], mapping: { kind: "text", column: "text" }, reason: null }),
  }),
} satisfies Meta<typeof Demo>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Mapped: Story = {
  args: { entry: ticketsEntry },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByText(/question → prompt, answer → completion · 4,210 rows/)).toBeVisible();
    await userEvent.click(canvas.getByText("Version, columns and limits"));
    await userEvent.selectOptions(canvas.getByLabelText("Its rows are"), "text");
    await expect(canvas.getByText(/question → text/)).toBeVisible();
  },
};

/** The marketplace's part, which a story stands in for; of the very version that is learned from. */
export const ItsRows: Story = {
  args: { entry: ticketsEntry },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.queryByText("dataset-rows of marketplace")).toBeNull();
    await userEvent.click(canvas.getByText("Its first rows"));
    await expect(await canvas.findByText("dataset-rows of marketplace")).toBeVisible();
  },
};

export const AnotherVersion: Story = {
  args: { entry: ticketsEntry },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByText("Version, columns and limits"));
    const versions = await canvas.findByRole("option", { name: "v6 · 4,000 rows" });
    // One that could not be read cannot be learned from.
    await expect(canvas.queryByRole("option", { name: /v8/ })).toBeNull();
    await userEvent.selectOptions(canvas.getByLabelText("Version"), versions);
    // Its columns are others, so the mapping is guessed anew; weight and cap stay.
    await expect(await canvas.findByText(/text → text · 4,000 rows/)).toBeVisible();
    await expect(canvas.getByLabelText("Weight of ada/support-tickets v6")).toHaveValue("3");
  },
};

export const NotMapped: Story = {
  args: { entry: { ...ticketsEntry, mapping: null }, problem: "Say which columns it learns from." },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByText("Say which columns it learns from.")).toBeVisible();
    await userEvent.selectOptions(canvas.getByLabelText("Its rows are"), "text");
    // Choosing does not close what one chooses in.
    await expect(canvas.getByLabelText("Text")).toBeVisible();
  },
};
