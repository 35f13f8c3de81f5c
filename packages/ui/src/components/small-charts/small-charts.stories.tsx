import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, within } from "storybook/test";
import { fits, narrow } from "../../stories/fits.ts";
import { formatBytes } from "../../formats/numbers.ts";
import { Grid, Row, Stack } from "../stack/stack.tsx";
import { BarList } from "./bar-list.tsx";
import { Histogram } from "./histogram.tsx";
import { smallChartsGuide } from "./small-charts.guide.ts";
import { Sparkline } from "./sparkline.tsx";

const losses = [2.99, 2.4, 1.8, null, 1.1, 0.7, 0.42, 0.4, 0.22, 0.11];
const bins = [3, 12, 40, 88, 61, 20, 9, 2, 0, 1].map((count, index) => ({ from: index * 50, to: (index + 1) * 50, count }));
const datasets = [
  { label: "support-tickets", value: 182_000_000, href: "/data/support-tickets" },
  { label: "donaudampfschifffahrtsgesellschaftskapitänsmützen", value: 64_000_000, note: "private" },
  { label: "product-manual", value: 900_000 },
];

const meta = { title: "Data/Sparkline, BarList, Histogram", component: Histogram, args: { title: "Tokens an answer", bins }, parameters: { guide: smallChartsGuide } } satisfies Meta<typeof Histogram>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Variants: Story = {
  render: () => (
    <Stack gap={5}>
      <Row>
        <Sparkline label="Loss" values={losses} />
        <Sparkline label="Requests" values={[1, 4, 2, 8, 5, 9]} tone="deployment" width={160} />
        <Sparkline label="Level" values={[3, 3, 3]} tone="job" />
        <Sparkline label="Not yet" values={[]} />
      </Row>
      <Grid min={260}>
        <BarList title="Bytes by dataset" items={datasets} format={formatBytes} tone="dataset" />
        <BarList title="Requests by model" items={[]} />
        <Histogram title="Tokens an answer" bins={bins} />
        <Histogram title="Gas used" bins={[]} tone="chain" />
      </Grid>
    </Stack>
  ),
};

export const SparklineInWords: Story = {
  render: () => <Sparkline label="Loss" values={losses} />,
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole("img")).toHaveAccessibleName("Loss: from 2.99 to 0.11, lowest 0.11, highest 2.99");
  },
};

export const BarsCompare: Story = {
  render: () => <BarList title="Bytes by dataset" items={datasets} format={formatBytes} />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(within(canvas.getByRole("list", { name: "Bytes by dataset" })).getAllByRole("listitem")).toHaveLength(3);
    await expect(canvas.getByText("182 MB")).toBeVisible();
    await userEvent.tab();
    await expect(canvas.getByRole("link", { name: "support-tickets" })).toHaveFocus();
  },
};

export const HistogramAsTable: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByRole("img")).toHaveAccessibleName("Tokens an answer: 236 values from 0 to 500, most (88) from 150 to 200");
    await userEvent.tab();
    await userEvent.keyboard("{Enter}");
    await expect(canvas.getByRole("cell", { name: "150 to 200" })).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "As chart" }));
    await expect(canvas.getByRole("img")).toBeVisible();
  },
};

export const LongWords: Story = { ...Variants, globals: narrow, play: async () => fits() };

export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
