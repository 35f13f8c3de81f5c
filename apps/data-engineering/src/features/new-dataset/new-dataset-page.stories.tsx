import type { Meta, StoryObj } from "@storybook/react-vite";
import { playApi, withQueries } from "@aiweb/api-client/stories";
import { asPage, storyAccount } from "@aiweb/federation/stories";
import { expect, userEvent, within } from "storybook/test";
import { dropDraft, keepDraft } from "./new-dataset-draft.ts";
import { NewDatasetPage } from "./new-dataset-page.tsx";

const meta = {
  title: "Datasets/New dataset",
  component: NewDatasetPage,
  decorators: [asPage, withQueries],
  beforeEach: () => {
    dropDraft(storyAccount.id);
    return playApi({})();
  },
} satisfies Meta<typeof NewDatasetPage>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Empty: Story = {
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole("button", { name: "Create dataset" })).toHaveAttribute("aria-disabled", "true");
  },
};

export const Chosen: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.upload(await canvas.findByLabelText("Drop files here, or choose them"), new File(["id,text\n1,x\n2\n"], "Support Tickets.csv"));
    await expect(await canvas.findByText("Row 3 has 1 field; the header has 2.")).toBeVisible();
    await expect(canvas.getByLabelText("Name")).toHaveValue("support-tickets");
  },
};

export const AfterAReload: Story = {
  beforeEach: () => keepDraft(storyAccount.id, { name: "kept", description: "What was written before.", licence: "MIT", visibility: "public" }),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByLabelText("Name")).toHaveValue("kept");
    await expect(canvas.getByLabelText(/Licence/)).toHaveValue("MIT");
    await expect(canvas.getByLabelText("Seen by")).toHaveValue("public");
  },
};
