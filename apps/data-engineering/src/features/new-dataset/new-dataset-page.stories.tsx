import type { Meta, StoryObj } from "@storybook/react-vite";
import { longText, longWord } from "@aiweb/api-client/examples";
import { playApi, refuseAt, withQueries } from "@aiweb/api-client/stories";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { asPage } from "@aiweb/federation/stories";
import { expect, userEvent, within } from "storybook/test";
import { keepDraft } from "./new-dataset-draft.ts";
import { NewDatasetPage } from "./new-dataset-page.tsx";

/** The signed-in account of stories. */
const owner = "1";

async function choose(canvasElement: HTMLElement, text: string, name = "Support Tickets.csv") {
  const canvas = within(canvasElement);
  await userEvent.upload(await canvas.findByLabelText("Drop files here, or choose them"), new File([text], name));
  return canvas;
}

const meta = {
  title: "Pages/Data/New dataset",
  component: NewDatasetPage,
  decorators: [asPage, withQueries],
  parameters: { layout: "fullscreen", page: { path: "data/datasets/new", address: "/data/datasets/new" } },
  beforeEach: playApi({}),
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
    const canvas = await choose(canvasElement, "id,text\n1,x\n2\n");
    await expect(await canvas.findByText("Row 3 has 1 field; the header has 2.")).toBeVisible();
    await expect(canvas.getByLabelText("Name")).toHaveValue("support-tickets");
  },
};

/** Only the beginning of it is drawn. */
export const TenThousandRows: Story = {
  play: async ({ canvasElement }) => {
    const canvas = await choose(canvasElement, `id,text\n${Array.from({ length: 10_001 }, (_, index) => `${index + 1},row ${index + 1}`).join("\n")}\n`);
    await expect(await canvas.findByText("row 1")).toBeInTheDocument();
    await expect(canvas.queryByText("row 10001")).toBeNull();
  },
};

/** What is sent breaks off: nothing of what was entered is lost. */
export const Failed: Story = {
  beforeEach: playApi({}, { beside: [refuseAt("/uploads", new AppError("limit-reached", "Your files fill the room that you have here. Delete what you do not need."))] }),
  play: async ({ canvasElement }) => {
    const canvas = await choose(canvasElement, "id,text\n1,x\n");
    await userEvent.click(canvas.getByRole("button", { name: "Create dataset" }));
    await expect(await canvas.findByText(/A file has not arrived yet/)).toBeVisible();
    await expect(canvas.getByLabelText("Name")).toHaveValue("support-tickets");
  },
};

export const SignedOut: Story = {
  globals: { role: "visitor" },
  beforeEach: playApi({}, { beside: [refuseAt("/uploads", new AppError("not-signed-in", "Sign in to go on."))] }),
  play: async ({ canvasElement }) => {
    const canvas = await choose(canvasElement, "id,text\n1,x\n");
    await userEvent.click(canvas.getByRole("button", { name: "Create dataset" }));
    await expect(await canvas.findByText("Sign in to go on.")).toBeVisible();
  },
};

export const AfterAReload: Story = {
  beforeEach: () => keepDraft(owner, { name: "kept", description: "What was written before.", licence: "MIT", visibility: "public" }),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByLabelText("Name")).toHaveValue("kept");
    await expect(canvas.getByLabelText(/Licence/)).toHaveValue("MIT");
    await expect(canvas.getByLabelText("Seen by")).toHaveValue("public");
  },
};

export const LongWords: Story = {
  globals: { viewport: { value: "mobile1" } },
  play: async ({ canvasElement }) => {
    const canvas = await choose(canvasElement, `id,${longWord}\n1,"${longText}"\n`, `${longWord}.csv`);
    await expect(await canvas.findByText(longText)).toBeInTheDocument();
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  },
};
