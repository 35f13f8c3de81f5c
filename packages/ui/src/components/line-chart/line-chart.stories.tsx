import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor, within } from "storybook/test";
import { fits, longName, narrow } from "../../stories/fits.ts";
import { losses } from "../../stories/losses.ts";
import { Stack } from "../stack/stack.tsx";
import { lineChartGuide } from "./line-chart.guide.ts";
import { LineChart } from "./line-chart.tsx";

const { training, validation } = losses(79);

const meta = {
  title: "Data/LineChart",
  component: LineChart,
  args: {
    title: "Loss",
    xLabel: "step",
    xMax: 120,
    series: [
      { label: "training", points: training },
      { label: "validation", points: validation, tone: "job", dashed: true, dots: true },
    ],
    markers: [{ x: 40, label: "node lost, resumed" }],
  },
  parameters: { guide: lineChartGuide },
} satisfies Meta<typeof LineChart>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Variants: Story = {
  render: (args) => (
    <Stack>
      <LineChart {...args} />
      <LineChart {...args} title="One point" series={[{ label: "training", points: [[1, 2.99]] }]} markers={[]} height={120} />
      <LineChart {...args} title="No points yet" series={[{ label: "training", points: [] }]} markers={[]} height={120} />
    </Stack>
  ),
};

export const WalkedByKeys: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await waitFor(() => expect(canvasElement.querySelector("canvas")).toBeVisible());
    const cursor = canvas.getByRole("slider", { name: /Loss/ });
    cursor.focus();
    await userEvent.keyboard("{End}");
    await waitFor(() => expect(cursor).toHaveAttribute("aria-valuetext", expect.stringMatching(/^step 79: training/)));
    await userEvent.keyboard("{ArrowLeft}");
    await waitFor(() => expect(cursor).toHaveAttribute("aria-valuetext", expect.stringMatching(/^step 78: training/)));
    await userEvent.keyboard("{PageDown}");
    await waitFor(() => expect(cursor).toHaveAttribute("aria-valuetext", expect.stringMatching(/^step 70: /)));
    await userEvent.keyboard("{PageUp}");
    await waitFor(() => expect(cursor).toHaveAttribute("aria-valuetext", expect.stringMatching(/^step 78: /)));
    await userEvent.keyboard("{Home}");
    await waitFor(() => expect(cursor).toHaveAttribute("aria-valuetext", expect.stringMatching(/^step 0: /)));
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(cursor).toHaveAttribute("aria-valuetext", expect.stringMatching(/^step 79: /)));
  },
};

export const AsTable: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole("button", { name: "As table" }));
    await expect(canvas.getAllByRole("row")[1]).toHaveTextContent(/^79/);
    await expect(canvas.getByRole("columnheader", { name: "validation" })).toBeVisible();
  },
};

export const FollowsTheTheme: Story = {
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelector("canvas")).toBeVisible());
    const before = canvasElement.querySelector("canvas");
    document.documentElement.dataset["theme"] = "dark";
    await waitFor(() => expect(canvasElement.querySelector("canvas")).not.toBe(before));
    delete document.documentElement.dataset["theme"];
  },
};

export const LongWords: Story = {
  globals: narrow,
  args: {
    title: longName,
    series: [
      { label: `training on ${longName}`, points: training },
      { label: "validation", points: validation, tone: "job", dashed: true, dots: true },
    ],
  },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelector("canvas")).toBeVisible());
    await fits();
  },
};
export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
