import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, within } from "storybook/test";
import { longName, longSentence, narrow } from "../../stories/fits.ts";
import { Stack } from "../stack/stack.tsx";
import { fileDropGuide } from "./file-drop.guide.ts";
import { FileDrop } from "./file-drop.tsx";
import { UploadList, UploadRow } from "./upload-list.tsx";

const meta = {
  title: "Forms/FileDrop, UploadList",
  component: FileDrop,
  args: { label: "Drop files here, or choose them", hint: "CSV, TSV, JSONL, JSON or Parquet", onFiles: fn() },
  parameters: { guide: fileDropGuide },
} satisfies Meta<typeof FileDrop>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Variants: Story = {
  render: (args) => (
    <Stack>
      <FileDrop {...args} />
      <FileDrop {...args} label="Not now" disabled />
      <UploadList>
        <UploadRow name="waiting.csv" bytes={1200} state="waiting" onCancel={fn()} />
        <UploadRow name="sending.parquet" bytes={80_000_000} sent={31_000_000} state="sending" note="12 s left" onCancel={fn()} onPause={fn()} />
        <UploadRow name="paused.parquet" bytes={80_000_000} sent={31_000_000} state="paused" onCancel={fn()} onResume={fn()} />
        <UploadRow name="failed.csv" bytes={1200} state="failed" error="The connection broke. What was sent is kept." onRetry={fn()} onCancel={fn()} />
        <UploadRow name="done.jsonl" bytes={1200} state="done" note="40 rows" onCancel={fn()} />
      </UploadList>
    </Stack>
  ),
};

const file = new File(["a,b\n1,2"], "rows.csv", { type: "text/csv" });

export const Chosen: Story = {
  play: async ({ args, canvasElement }) => {
    await userEvent.upload(within(canvasElement).getByLabelText("Drop files here, or choose them"), file);
    await expect(args.onFiles).toHaveBeenCalledWith([file]);
  },
};

export const Dropped: Story = {
  play: async ({ args, canvasElement }) => {
    const transfer = new DataTransfer();
    transfer.items.add(file);
    within(canvasElement).getByLabelText("Drop files here, or choose them").dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
    await expect(args.onFiles).toHaveBeenCalledOnce();
  },
};

const stopped = fn();

export const StoppedByKeys: Story = {
  render: (args) => (
    <>
      <FileDrop {...args} />
      <UploadList>
        <UploadRow name="sending.parquet" bytes={80_000_000} sent={31_000_000} state="sending" onCancel={stopped} onPause={fn()} />
      </UploadList>
    </>
  ),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    stopped.mockClear();
    await userEvent.tab();
    await expect(canvas.getByLabelText("Drop files here, or choose them")).toHaveFocus();
    await userEvent.tab();
    await expect(canvas.getByRole("button", { name: "Pause: sending.parquet" })).toHaveFocus();
    await userEvent.tab();
    await userEvent.keyboard("{Enter}");
    await expect(stopped).toHaveBeenCalledOnce();
  },
};

export const LongWords: Story = {
  globals: narrow,
  render: (args) => (
    <Stack>
      <FileDrop {...args} label={longSentence} hint={longName} />
      <UploadList>
        <UploadRow name={`${longName}.parquet`} bytes={80_000_000_000} sent={31_000_000_000} state="paused" note="three hours and twenty minutes left" onCancel={fn()} onResume={fn()} />
        <UploadRow name="failed.csv" bytes={1200} state="failed" error={longSentence} onRetry={fn()} onCancel={fn()} />
      </UploadList>
    </Stack>
  ),
  play: async () => {
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
  },
};
export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
