import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, fireEvent, userEvent, waitFor, within } from "storybook/test";
import { fits, longName, narrow } from "../../stories/fits.ts";
import { Button } from "../button/button.tsx";
import { TextField } from "../text-field/text-field.tsx";
import { workbenchGuide } from "./workbench.guide.ts";
import { BarSpacer, Workbench } from "./workbench.tsx";

const STORAGE_KEY = "aiweb-story-side";

/** A bench whose side comes and goes, with work that would be lost if it were drawn anew. */
function Bench({ name = "support-answers" }: { name?: string }) {
  const [open, setOpen] = useState(true);
  const [note, setNote] = useState("");
  return (
    <div style={{ blockSize: 420 }}>
      <Workbench
        storageKey={STORAGE_KEY}
        bar={
          <>
            <h1 style={{ font: "var(--t-m)", fontWeight: 600, minInlineSize: 0, overflowWrap: "anywhere" }}>{name}</h1>
            <BarSpacer />
            <Button size="s" aria-pressed={open} onClick={() => setOpen(!open)}>
              Settings
            </Button>
          </>
        }
        side={open ? <h2>How it is asked</h2> : null}
      >
        <TextField label="Note" value={note} onValueChange={setNote} />
        <output>{note}</output>
      </Workbench>
    </div>
  );
}

const meta = { title: "Layout/Workbench", component: Bench, parameters: { layout: "fullscreen", guide: workbenchGuide }, beforeEach: () => localStorage.removeItem(STORAGE_KEY) } satisfies Meta<typeof Bench>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Variants: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await canvas.findByRole("separator", { name: "Resize Settings" });
    const { width } = canvas.getByRole("complementary", { name: "Settings" }).getBoundingClientRect();
    await expect(Math.round((width / window.innerWidth) * 100)).toBe(26);
  },
};

export const ResizedAndKept: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const handle = await canvas.findByRole("separator", { name: "Resize Settings" });
    const side = canvas.getByRole("complementary", { name: "Settings" });
    const before = side.getBoundingClientRect().width;
    handle.focus();
    await userEvent.keyboard("{ArrowLeft}");
    await expect(side.getBoundingClientRect().width).toBeGreaterThan(before + 50);
    await expect(localStorage.getItem(STORAGE_KEY)).toBe("69");
    await userEvent.keyboard("{End}");
    await expect(Math.round(side.getBoundingClientRect().width)).toBe(280);
    // what was kept is what is shown, so that the next press is felt
    await userEvent.keyboard("{ArrowLeft}");
    await expect(side.getBoundingClientRect().width).toBeGreaterThan(330);
  },
};

export const WorkStaysWhenTheSideGoes: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.type(canvas.getByRole("textbox", { name: "Note" }), "Kept");
    await userEvent.click(canvas.getByRole("button", { name: "Settings" }));
    await expect(canvas.queryByRole("separator")).toBeNull();
    await expect(canvas.getByRole("textbox", { name: "Note" })).toHaveValue("Kept");
    await userEvent.click(canvas.getByRole("button", { name: "Settings" }));
    await expect(canvas.getByRole("textbox", { name: "Note" })).toHaveValue("Kept");
  },
};

export const Dragged: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const handle = await canvas.findByRole("separator", { name: "Resize Settings" });
    const held = { pointerId: 1, clientX: window.innerWidth / 2, clientY: 200 };
    // a made-up pointer cannot be captured by the browser
    handle.setPointerCapture = () => undefined;
    handle.hasPointerCapture = () => true;
    await fireEvent.pointerDown(handle, held);
    await fireEvent.pointerMove(handle, held);
    await waitFor(() => expect(handle).toHaveAttribute("aria-valuenow", "50"));
  },
};

export const StacksWhenNarrow: Story = {
  globals: narrow,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    await expect(canvas.queryByRole("separator")).toBeNull();
    const side = canvas.getByRole("complementary", { name: "Settings" }).getBoundingClientRect();
    await expect(side.width).toBe(320);
    await expect(side.top).toBeGreaterThanOrEqual(canvas.getByRole("textbox", { name: "Note" }).getBoundingClientRect().bottom);
  },
};

export const LongWords: Story = { globals: narrow, args: { name: longName }, play: fits };
export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
