import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, within } from "storybook/test";
import { fits, narrow } from "../../stories/fits.ts";
import { Grid } from "../stack/stack.tsx";
import { phasesGuide } from "./phases.guide.ts";
import { Phases } from "./phases.tsx";
import type { Phase } from "./phase-words.ts";

const running: Phase[] = [
  { id: "prepare", label: "Prepare", state: "done", elapsed: 63 },
  { id: "train", label: "Train", state: "running", share: 0.33, elapsed: 121, remaining: 235, note: "step 40 of 120" },
  { id: "check", label: "Check", state: "waiting" },
  { id: "save", label: "Save", state: "waiting" },
];

const failed: Phase[] = [
  { id: "prepare", label: "Prepare", state: "done", elapsed: 63 },
  { id: "check", label: "Check rows", state: "skipped", note: "no validation share" },
  { id: "train", label: "Train", state: "failed", elapsed: 12, note: "The node ran out of memory." },
  { id: "save", label: "Save", state: "waiting" },
];

const meta = { title: "Feedback/Phases", component: Phases, args: { label: "Phases of the job", phases: running }, parameters: { guide: phasesGuide } } satisfies Meta<typeof Phases>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Variants: Story = {
  render: () => (
    <Grid min={280}>
      <Phases label="Running" phases={running} />
      <Phases label="Failed" phases={failed} />
      <Phases label="Starting" phases={[{ id: "start", label: "Start", state: "running" }]} />
      <Phases label="Long words" phases={[{ id: "long", label: "Donaudampfschifffahrtsgesellschaft", state: "running", share: 0.9, remaining: 20, note: "kapitänsmützenverkaufsstellenverzeichnis" }]} />
      <div dir="rtl">
        <Phases label="Right to left" phases={running} />
      </div>
    </Grid>
  ),
};

export const ToldInWords: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByText("running · 2 min 1 s · about 4 min left · step 40 of 120")).toBeVisible();
    await expect(canvas.getByRole("progressbar", { name: "Train" })).toHaveAttribute("aria-valuenow", "33");
    await expect(canvas.getByRole("status")).toHaveTextContent("Train: running");
    await expect(canvas.getAllByRole("listitem").map((item) => item.getAttribute("aria-current"))).toEqual([null, "step", null, null]);
  },
};

export const LongWords: Story = { ...Variants, globals: narrow, play: async () => fits() };

export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
