import type { Meta, StoryObj } from "@storybook/react-vite";
import { exampleEstimate, exampleId, listOf, LOCAL_MODEL, longText, longWord, sampledRows } from "@aiweb/api-client/examples";
import { down, inTurn, never, playApi, refuse, signedOut, withQueries, type StoryAnswers } from "@aiweb/api-client/stories";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { asPage } from "@aiweb/federation/stories";
import { expect, userEvent, within } from "storybook/test";
import { ticketsVersions } from "./draft-example.ts";
import { ModelBuilderPage } from "./model-builder-page.tsx";

const filled = { page: { path: "ai/build", address: "/ai/build?base=aiweb%2Fsmollm2-135m-instruct&dataset=ada%2Fsupport-tickets" } };
const columns = [
  { name: "question", kind: "text" },
  { name: "answer", kind: "text" },
];
const answers = {
  "models.list": () => listOf([LOCAL_MODEL]),
  "models.listMine": () => listOf([]),
  "fineTuning.guessMapping": () => ({ version: 7, rows: 4210, columns, mapping: { kind: "prompt-completion" as const, prompt: "question", completion: "answer", system: null }, reason: null }),
  "fineTuning.previewSamples": (asked) => sampledRows(10_001, asked),
  "fineTuning.estimateJob": () => exampleEstimate,
  "datasets.listVersions": () => ticketsVersions,
} satisfies StoryAnswers;

async function nameAndStart(canvasElement: HTMLElement) {
  const canvas = within(canvasElement);
  await canvas.findByText("ada/support-tickets");
  await userEvent.type(canvas.getByLabelText("Name"), "support");
  await userEvent.click(canvas.getByRole("button", { name: "Start fine-tuning" }));
  return canvas;
}

const meta = {
  title: "Pages/AI/Model Builder",
  component: ModelBuilderPage,
  decorators: [asPage, withQueries],
  parameters: { layout: "fullscreen", page: { path: "ai/build", address: "/ai/build" } },
  beforeEach: playApi(answers),
} satisfies Meta<typeof ModelBuilderPage>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Empty: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByRole("button", { name: "Choose one" })).toBeVisible();
    await expect(canvas.getByText(/their rows appear here/)).toBeVisible();
  },
};

/** Samples of a mix of 10,001 rows come twenty at a time. */
export const Filled: Story = {
  parameters: filled,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByText("sample 1 of 10,001")).toBeVisible();
    await expect(canvas.getByText(/Question 1: who signs off a refund/)).toBeVisible();
    await expect(await canvas.findByText("measured on 4 runs like it")).toBeVisible();
  },
};

export const Loading: Story = {
  parameters: filled,
  beforeEach: playApi({ ...answers, "models.list": never, "fineTuning.previewSamples": never, "fineTuning.estimateJob": never }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText("Looking at earlier runs")).toBeVisible();
  },
};

/** What the form needs of others failed: what was chosen stands, and each part tries again by itself. */
export const Partial: Story = {
  parameters: filled,
  beforeEach: playApi(() => ({ ...answers, "models.list": inTurn(down, answers["models.list"]), "fineTuning.previewSamples": inTurn(down, answers["fineTuning.previewSamples"]), "fineTuning.estimateJob": down })),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByText(/^The models were not read/)).toBeVisible();
    await expect(await canvas.findByText("ada/support-tickets")).toBeVisible();
    const [models] = canvas.getAllByRole("button", { name: "Try again" });
    if (models !== undefined) await userEvent.click(models);
    await expect(await canvas.findByRole("option", { name: "smollm2-135m-instruct · aiweb" })).toBeInTheDocument();
    await expect(canvas.queryByText(/^The models were not read/)).toBeNull();
  },
};

export const Incomplete: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole("button", { name: "Start fine-tuning" }));
    await expect(await canvas.findByRole("alert")).toHaveTextContent(/Give it a name/);
  },
};

export const Started: Story = {
  parameters: filled,
  beforeEach: playApi({ ...answers, "fineTuning.createJob": () => ({ job: exampleId(21) }) }),
  play: async ({ canvasElement }) => {
    const canvas = await nameAndStart(canvasElement);
    await expect(await canvas.findByText(`The page at /ai/jobs/${exampleId(21)} is shown next.`)).toBeVisible();
  },
};

export const Refused: Story = {
  parameters: filled,
  beforeEach: playApi({ ...answers, "fineTuning.createJob": refuse(new AppError("limit-reached", "Two jobs of yours run already. Wait for one, or cancel it.")) }),
  play: async ({ canvasElement }) => {
    const canvas = await nameAndStart(canvasElement);
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Two jobs of yours run already. Wait for one, or cancel it. Nothing that you entered is lost.");
  },
};

export const SignedOut: Story = {
  parameters: filled,
  globals: { role: "visitor" },
  beforeEach: playApi({ ...answers, "models.listMine": signedOut, "fineTuning.createJob": signedOut }),
  play: async ({ canvasElement }) => {
    const canvas = await nameAndStart(canvasElement);
    await expect(await canvas.findByRole("alert")).toHaveTextContent("Sign in to go on. Nothing that you entered is lost.");
  },
};

export const LongWords: Story = {
  parameters: { page: { path: "ai/build", address: `/ai/build?base=aiweb%2Fsmollm2-135m-instruct&dataset=ada%2F${longWord}` } },
  globals: { viewport: { value: "mobile1" } },
  beforeEach: playApi({ ...answers, "models.list": () => listOf([{ ...LOCAL_MODEL, name: longWord }]), "fineTuning.estimateJob": () => ({ ...exampleEstimate, where: longText }) }),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText(`ada/${longWord}`)).toBeInTheDocument();
    await expect(await within(canvasElement).findByText(longText)).toBeInTheDocument();
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  },
};
