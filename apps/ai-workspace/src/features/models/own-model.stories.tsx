import type { Meta, StoryObj } from "@storybook/react-vite";
import { playApi, withQueries } from "@aiweb/api-client/stories";
import { inFrame } from "@aiweb/federation/stories";
import type { ModelDetail } from "@aiweb/contracts/models/get-model";
import type { ModelVersion } from "@aiweb/contracts/models/model";
import { Stack } from "@aiweb/ui";
import { expect, fn, screen, userEvent, waitFor, within } from "storybook/test";
import { ModelSettings } from "./model-settings.tsx";
import { OwnModelTable } from "./own-model-table.tsx";
import { VersionPanel } from "./version-panel.tsx";

const at = "2026-11-23T15:00:00Z";
const newest: ModelVersion = {
  id: "0c8ed1f5-9d6b-4d87-a52b-97a1bf2e9a03",
  number: 3,
  tags: ["latest", "production"],
  job: null,
  removedJob: "support-answers",
  base: { ref: "aiweb/smollm2-135m-instruct", name: "smollm2-135m-instruct" },
  datasets: [
    { ref: "ada/support-tickets", name: "support-tickets", version: 7, weight: 3, rows: 4210, deleted: false },
    { ref: "", name: "product-manual", version: 2, weight: 1, rows: null, deleted: true },
  ],
  metrics: { firstLoss: 3.1, lastLoss: 0.42, trainableParameters: 921_600, seconds: 96, somethingNew: 1 },
  files: [{ name: "adapter_model.safetensors", bytes: 9_800_000, sha256: "ab".repeat(32) }],
  bytes: 9_800_000,
  card: "# LoRA adapter",
  createdAt: at,
};
const model: ModelDetail = {
  id: "0c8ed1f5-9d6b-4d87-a52b-97a1bf2e9a01",
  ref: "ada/support-answers",
  owner: { handle: "ada", name: "Ada" },
  name: "support-answers",
  provider: "fine-tune",
  task: "text-generation",
  description: "Answers.",
  licence: "MIT",
  parameters: 134_515_008,
  contextLength: 2048,
  abilities: { chat: true, complete: true, fineTune: false },
  lifecycle: { state: "active", since: null, successor: null },
  visibility: "private",
  version: 3,
  status: { tone: "good", text: "Runs on this machine" },
  use: { possible: true, reason: null, fix: null },
  fineTune: { possible: false, reason: "A fine-tune starts from a base model.", fix: null },
  mine: true,
  createdAt: at,
  updatedAt: at,
  card: "",
  pageUrl: null,
  newest,
  madeFrom: [],
  fineTunes: [],
  fineTuneNeeds: [],
};

function OwnModel({ shown }: { shown: ModelDetail }) {
  return (
    <Stack gap={4}>
      <OwnModelTable models={[shown, { ...shown, id: "2", name: "a-public-one", visibility: "public", version: null }]} />
      <VersionPanel model={shown} version={newest} />
      <ModelSettings model={shown} />
    </Stack>
  );
}

const asked = fn();
const meta = {
  title: "Models/Own model",
  component: OwnModel,
  args: { shown: model },
  decorators: [inFrame, withQueries],
  beforeEach: () => {
    asked.mockClear();
    const took = <Answer,>(name: string, answer: Answer) => (input: unknown) => {
      asked(name, input);
      return answer;
    };
    return playApi({ "models.moveTag": took("moveTag", { version: newest }), "models.update": took("update", model), "models.delete": took("delete", { deleted: true as const }) })();
  },
} satisfies Meta<typeof OwnModel>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Record: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByText("Loss at last")).toBeVisible();
    await expect(canvas.getByText("Trained parameters")).toBeVisible();
    // What this page has no word for is not shown by a raw name.
    await expect(canvas.queryByText(/somethingNew|lastLoss/)).toBeNull();
    await expect(canvas.getByText("weight 3 · 4,210 rows")).toBeVisible();
    await expect(canvas.getByText("product-manual @ v2")).toBeVisible();
    await expect(canvas.getByText("made it, removed since")).toBeVisible();
  },
};

export const Tagged: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole("button", { name: "Tag version 3" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Tag version 3" }));
    await expect(dialog.queryByRole("button", { name: "Take latest away" })).toBeNull();
    await userEvent.click(dialog.getByRole("button", { name: "Take production away" }));
    await waitFor(() => expect(asked).toHaveBeenCalledWith("moveTag", { model: model.ref, tag: "production", version: null }));
  },
};

export const DeletedByItsName: Story = {
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole("button", { name: "Delete support-answers" }));
    const dialog = within(await screen.findByRole("alertdialog"));
    await expect(dialog.getByRole("button", { name: "Delete the model" })).toHaveAttribute("aria-disabled", "true");
    await userEvent.type(dialog.getByRole("textbox"), "support-answers");
    await userEvent.click(dialog.getByRole("button", { name: "Delete the model" }));
    await waitFor(() => expect(asked).toHaveBeenCalledWith("delete", { model: model.ref, name: "support-answers" }));
  },
};

export const CannotRunHere: Story = {
  args: { shown: { ...model, use: { possible: false, reason: "Training and serving need Python 3.11 and Ray, which do not run here.", fix: null } } },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole("button", { name: "Deploy" })).toHaveAccessibleDescription(/need Python/);
  },
};
