import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, within } from "storybook/test";
import { FileDrop } from "./file-drop.tsx";
import { UploadList, UploadRow } from "./upload-list.tsx";

const meta = {
  title: "Forms/FileDrop, UploadList",
  component: FileDrop,
  args: { label: "Drop files here, or choose them", hint: "CSV, TSV, JSONL, JSON or Parquet", onFiles: fn() },
} satisfies Meta<typeof FileDrop>;
export default meta;
type Story = StoryObj<typeof meta>;

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

export const Disabled: Story = { args: { disabled: true } };

export const OnTheirWay: Story = {
  render: () => (
    <UploadList>
      <UploadRow name="waiting.csv" bytes={1200} state="waiting" onCancel={fn()} />
      <UploadRow name="sending.parquet" bytes={80_000_000} sent={31_000_000} state="sending" note="12 s left" onCancel={fn()} onPause={fn()} />
      <UploadRow name="paused.parquet" bytes={80_000_000} sent={31_000_000} state="paused" onCancel={fn()} onResume={fn()} />
      <UploadRow name="failed.csv" bytes={1200} state="failed" error="The connection broke. What was sent is kept." onRetry={fn()} onCancel={fn()} />
      <UploadRow name="done.jsonl" bytes={1200} state="done" note="40 rows" onCancel={fn()} />
    </UploadList>
  ),
};

export const Dark: Story = { ...OnTheirWay, globals: { theme: "dark" } };
