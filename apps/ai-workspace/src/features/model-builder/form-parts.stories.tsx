import type { Meta, StoryObj } from "@storybook/react-vite";
import { listOf, LOCAL_MODEL, OWN_MODEL } from "@aiweb/api-client/examples";
import { playApi, withQueries } from "@aiweb/api-client/stories";
import { inFrame } from "@aiweb/federation/stories";
import { Stack } from "@aiweb/ui";
import { useState, type ComponentType } from "react";
import { expect, userEvent, waitFor, within } from "storybook/test";
import { checkDraft, type Draft } from "./draft.ts";
import { ticketsEntry, ticketsVersions, wholeDraft } from "./draft-example.ts";
import { DatasetMix } from "./dataset-mix.tsx";
import { IdentityFields } from "./identity-fields.tsx";
import type { PartProps } from "./part-props.ts";
import { TrainingFields } from "./training-fields.tsx";

/** A part of the form over a draft of its own; what would be sent stands below it. */
function Part({ of: Shown, draft, shows }: { of: ComponentType<PartProps>; draft: Draft; shows: (draft: Draft) => unknown }) {
  const [kept, setKept] = useState(draft);
  return (
    <Stack gap={4}>
      <Shown draft={kept} change={(part) => setKept((before) => (typeof part === "function" ? part(before) : { ...before, ...part }))} problems={checkDraft(kept).problems ?? {}} />
      <output aria-label="draft">{JSON.stringify(shows(kept))}</output>
    </Stack>
  );
}

const meta = {
  title: "Model Builder/Parts of the form",
  component: Part,
  decorators: [inFrame, withQueries],
  beforeEach: playApi({
    "models.list": () => listOf([{ ...LOCAL_MODEL, name: "SmolLM2-135M-Instruct" }]),
    "models.listMine": () => listOf([{ ...OWN_MODEL, version: 2, visibility: "public" }]),
    "datasets.listVersions": () => ticketsVersions,
  }),
} satisfies Meta<typeof Part>;
export default meta;
type Story = StoryObj<typeof meta>;

const draftOf = (canvasElement: HTMLElement) => within(canvasElement).getByLabelText("draft");

export const ANewName: Story = {
  args: { of: IdentityFields, draft: { ...wholeDraft, name: "" }, shows: ({ name, visibility }) => [name, visibility] },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByRole("option", { name: "SmolLM2-135M-Instruct · aiweb" })).toBeInTheDocument();
    await userEvent.type(canvas.getByLabelText("Name"), "other");
    await userEvent.selectOptions(canvas.getByLabelText("Seen by"), "public");
    await expect(draftOf(canvasElement)).toHaveTextContent('["other","public"]');
  },
};

export const ANameInUse: Story = {
  args: { of: IdentityFields, draft: wholeDraft, shows: ({ visibility }) => visibility },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByText("Makes version 3 of your model support-answers.")).toBeVisible();
    await expect(canvas.getByLabelText("Seen by")).toBeDisabled();
    await waitFor(() => expect(draftOf(canvasElement)).toHaveTextContent("public"));
  },
};

export const PastANameInUse: Story = {
  args: { of: IdentityFields, draft: { ...wholeDraft, visibility: "private" }, shows: ({ visibility }) => visibility },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await waitFor(() => expect(draftOf(canvasElement)).toHaveTextContent("public"));
    await userEvent.type(canvas.getByLabelText("Name"), "-notes");
    await expect(canvas.getByLabelText("Seen by")).toBeEnabled();
    await waitFor(() => expect(draftOf(canvasElement)).toHaveTextContent("private"));
  },
};

export const StepsOrEpochs: Story = {
  args: { of: TrainingFields, draft: wholeDraft, shows: ({ lengthBy, training }) => [lengthBy, training["steps"], training["epochs"], training["gpus"]] },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    // An emptied figure is no change of mode.
    await userEvent.clear(canvas.getByLabelText("Steps", { selector: "input[inputmode]" }));
    await expect(canvas.getByRole("radio", { name: "Steps" })).toBeChecked();
    await expect(canvas.getByText("Say how many.")).toBeVisible();
    await userEvent.click(canvas.getByRole("radio", { name: "Epochs" }));
    await expect(draftOf(canvasElement)).toHaveTextContent('["epochs",null,1,null]');
    await userEvent.click(canvas.getByText("More settings"));
    await userEvent.selectOptions(canvas.getByLabelText("GPUs"), "None: the CPU");
    await expect(draftOf(canvasElement)).toHaveTextContent('["epochs",null,1,0]');
  },
};

export const Mix: Story = {
  args: {
    of: DatasetMix,
    draft: { ...wholeDraft, datasets: [ticketsEntry, { ...ticketsEntry, key: "older", version: 6, weight: 1, rows: 4000 }] },
    shows: ({ datasets }) => datasets.map(({ version, weight }) => [version, weight]),
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getAllByText(/^75\s%$/)[0]).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Take ada/support-tickets v7 out" }));
    await expect(draftOf(canvasElement)).toHaveTextContent("[[6,1]]");
  },
};

export const TheSameVersionTwice: Story = {
  args: { of: DatasetMix, draft: { ...wholeDraft, datasets: [ticketsEntry, { ...ticketsEntry, key: "again" }] }, shows: () => null },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByText(/This version is in the mix already/)).toBeVisible();
  },
};

export const NoDataset: Story = {
  args: { of: DatasetMix, draft: { ...wholeDraft, datasets: [] }, shows: () => null },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText("Add at least one dataset.")).toBeVisible();
  },
};
