import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, userEvent, waitFor, within } from "storybook/test";
import { fits, longName, longSentence, narrow } from "../../stories/fits.ts";
import { Button } from "../button/button.tsx";
import { IconButton } from "../button/icon-button.tsx";
import { DownloadIcon } from "../icon/icons.ts";
import { Stack } from "../stack/stack.tsx";
import type { LogLine } from "./log-lines.ts";
import { logViewGuide } from "./log-view.guide.ts";
import { LogView } from "./log-view.tsx";

function makeLines(count: number): LogLine[] {
  return Array.from({ length: count }, (_, index) => ({ id: index, time: "15:02:41", text: `step ${index}  loss \u001b[32m0.421\u001b[0m  lr 3.6e-04`, level: index % 50 === 49 ? "warn" : "info" }));
}

function Demo({ count, following = false }: { count: number; following?: boolean }) {
  const [lines, setLines] = useState(() => makeLines(count));
  return (
    <>
      <LogView title="Log" lines={lines} following={following} height={200} actions={<IconButton icon={DownloadIcon} label="Download the log" size="s" />} />
      <Button onClick={() => setLines([...lines, { id: lines.length, text: `step ${lines.length} arrived` }])}>Add a line</Button>
    </>
  );
}

const meta = { title: "Data/LogView", component: Demo, parameters: { guide: logViewGuide } } satisfies Meta<typeof Demo>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Variants: Story = {
  args: { count: 0 },
  render: () => (
    <Stack>
      <LogView title="Log" lines={makeLines(60).slice(45, 52)} height={140} />
      <LogView title="Log that follows" lines={makeLines(3)} following height={60} />
      <LogView title="Empty log" lines={[]} height={40} empty="It writes once it has a node" />
    </Stack>
  ),
};

export const FollowsUntilScrolled: Story = {
  args: { count: 200, following: true },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const frame = canvas.getByRole("region", { name: "Log, lines" });
    await canvas.findByText(/step 199/);
    await userEvent.click(canvas.getByRole("button", { name: "Add a line" }));
    await canvas.findByText("step 200 arrived");
    frame.scrollTop = 0;
    await canvas.findByText("paused");
    await userEvent.click(canvas.getByRole("button", { name: "Add a line" }));
    await expect(canvas.queryByText("step 201 arrived")).not.toBeInTheDocument();
    await userEvent.click(canvas.getByRole("button", { name: "Latest" }));
    await canvas.findByText("step 201 arrived");
  },
};

/** A log of any length stands there at once, and the page holds only what is in sight. */
function MountTimed({ count }: { count: number }) {
  const [shown, setShown] = useState(false);
  return shown ? <Demo count={count} following /> : <Button onClick={() => setShown(true)}>Show the log</Button>;
}

export const HundredThousandLinesAtOnce: Story = {
  args: { count: 100_000 },
  render: ({ count }) => <MountTimed count={count} />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const button = canvas.getByRole("button", { name: "Show the log" });
    const start = performance.now();
    button.click();
    await canvas.findByText(/step 99999/);
    await expect(performance.now() - start).toBeLessThan(1000);
    const frame = canvas.getByRole("region", { name: "Log, lines" });
    await expect(frame.querySelectorAll("div > div").length).toBeLessThan(120);
    frame.scrollTop = frame.scrollHeight / 2;
    await canvas.findByText(/step 50000/);
    await expect(canvas.getByText("paused")).toBeVisible();
    await expect(frame.querySelectorAll("div > div").length).toBeLessThan(120);
    await expect(getComputedStyle(canvas.getAllByText("0.421")[0] ?? frame).color).not.toBe(getComputedStyle(frame).color);
  },
};

export const HundredThousandLines: Story = {
  args: { count: 100_000 },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await canvas.findByText(/step 0/);
    await userEvent.click(canvas.getByRole("button", { name: "Find in log" }));
    await userEvent.type(canvas.getByRole("textbox", { name: "Find in log" }), "step 9999");
    await waitFor(() => expect(canvas.getByText("1 of 11")).toBeVisible());
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(canvas.getByText("2 of 11")).toBeVisible());
    await userEvent.keyboard("{Shift>}{Enter}{Enter}{/Shift}");
    await waitFor(() => expect(canvas.getByText("11 of 11")).toBeVisible());
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(canvasElement.querySelectorAll("mark").length).toBeGreaterThan(0));
    await expect(canvas.getByRole("region", { name: "Log, lines" }).querySelectorAll("div > div").length).toBeLessThan(120);
    await userEvent.keyboard("{Escape}");
    await expect(canvas.queryByRole("textbox", { name: "Find in log" })).toBeNull();
  },
};

const long = [{ id: 1, time: "15:02:41", text: `${longName} ${longSentence}`, level: "error" as const }];

export const LongWords: Story = {
  args: { count: 0 },
  globals: narrow,
  render: () => <LogView title={longName} lines={long} following height={80} actions={<IconButton icon={DownloadIcon} label="Download the log" size="s" />} />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole("button", { name: "Find in log" }));
    await userEvent.type(canvas.getByRole("textbox", { name: "Find in log" }), "support");
    await canvas.findByText("1 of 1");
    await fits();
  },
};
export const RightToLeft: Story = {
  ...LongWords,
  globals: { ...narrow, direction: "rtl" },
  play: async (context) => {
    await LongWords.play?.(context);
    // what a machine says runs from left to right, its time first
    await expect(getComputedStyle(within(context.canvasElement).getByRole("region", { name: `${longName}, lines` })).direction).toBe("ltr");
  },
};
