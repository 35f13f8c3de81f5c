import type { Meta, StoryObj } from "@storybook/react-vite";
import { playApi, withQueries } from "@aiweb/api-client/stories";
import { inFrame } from "@aiweb/federation/stories";
import { previewSamplesInput } from "@aiweb/contracts/fine-tuning/preview-samples";
import { Stack } from "@aiweb/ui";
import { useState } from "react";
import { expect, userEvent, within } from "storybook/test";
import type { Draft } from "./draft.ts";
import { wholeDraft } from "./draft-example.ts";
import { EstimateCard } from "./estimate-card.tsx";
import { SamplePreview } from "./sample-preview.tsx";

const rows = 30;

function sample(index: number) {
  return { dataset: "ada/support-tickets", row: index, segments: [{ text: `Question ${index}`, learned: false, special: false, cut: false }], tokens: 12, cutTokens: 0, error: null };
}

/** A page of the mix, whose size is the cap. */
function samples(input: unknown) {
  const { offset, limit, datasets } = previewSamplesInput.parse(input);
  const total = Math.min(rows, datasets[0]?.rowCap ?? rows);
  const shown = Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, index) => sample(offset + index));
  return { samples: shown, totalRows: total, measured: { rows: shown.length, cut: 0, meanTokens: 12 } };
}

function Beside({ draft }: { draft: Draft }) {
  const [cap, setCap] = useState<number | null>(null);
  const shown = { ...draft, datasets: draft.datasets.map((entry) => ({ ...entry, rowCap: cap })) };
  return (
    <Stack gap={4}>
      <button type="button" onClick={() => setCap(3)}>
        Three rows at most
      </button>
      <SamplePreview draft={shown} />
      <EstimateCard draft={shown} />
    </Stack>
  );
}

const estimate = { seconds: 96, memoryBytes: 1_932_735_283, where: "This machine", gpus: 0, measuredFrom: 4 };
const meta = {
  title: "Model Builder/Consequences",
  component: Beside,
  args: { draft: wholeDraft },
  decorators: [inFrame, withQueries],
  beforeEach: playApi({ "fineTuning.previewSamples": samples, "fineTuning.estimateJob": () => estimate }),
} satisfies Meta<typeof Beside>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Measured: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByText("measured on 4 runs like it")).toBeVisible();
    await expect(canvas.getByText("on the CPU")).toBeVisible();
    for (let step = 0; step < 4; step++) {
      await userEvent.click(await canvas.findByRole("button", { name: "Next sample" }));
    }
    await expect(await canvas.findByText("Question 4")).toBeVisible();
    // The mix becomes smaller than where one stands: its last sample is shown.
    await userEvent.click(canvas.getByText("Three rows at most"));
    await expect(await canvas.findByText("sample 3 of 3")).toBeVisible();
    await expect(await canvas.findByText("Question 2")).toBeVisible();
  },
};

export const NotYetChosen: Story = {
  args: { draft: { ...wholeDraft, base: "" } },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText(/Choose what learns and from what/)).toBeVisible();
  },
};

export const NotToBeHad: Story = {
  beforeEach: playApi({
    "fineTuning.previewSamples": () => {
      throw new Error("Samples are shown by the trainer's own code, which needs Python.");
    },
    "fineTuning.estimateJob": () => {
      throw new Error("There is no such base model, or it is not yours to see.");
    },
  }),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByText(/which needs Python/)).toBeVisible();
    await expect(await canvas.findByText(/There is no such base model/)).toBeVisible();
  },
};
