import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor, within } from "storybook/test";
import { losses } from "../../stories/losses.ts";
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
} satisfies Meta<typeof LineChart>;
export default meta;
type Story = StoryObj<typeof meta>;

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

export const NoPointsYet: Story = { args: { series: [{ label: "training", points: [] }], markers: [] } };
export const OnePoint: Story = { args: { series: [{ label: "training", points: [[1, 2.99]] }], markers: [] } };
