import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, within } from "storybook/test";
import { fits, longName, longSentence, narrow } from "../../stories/fits.ts";
import { Button } from "../button/button.tsx";
import { Grid } from "../stack/stack.tsx";
import { cardGuide } from "./card.guide.ts";
import { Card } from "./card.tsx";

const meta = { title: "Layout/Card", component: Card, parameters: { guide: cardGuide } } satisfies Meta<typeof Card>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Variants: Story = {
  render: () => (
    <Grid min={320}>
      <Card title="Where">gpu-node-2 · 1 GPU · LoRA r 8</Card>
      <Card heading="section" title="What it learns from" note="Drawn by weight, from exactly these versions." actions={<Button size="s">Add dataset</Button>}>
        Rows
      </Card>
      <Card tone="sunken" title="Log">
        <code>step 77 loss 0.421</code>
      </Card>
      <Card padding="none" title="To the edges">
        <hr />
      </Card>
      <Card>Only content</Card>
    </Grid>
  ),
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole("region", { name: "What it learns from" })).toHaveTextContent("Rows");
    await expect(within(canvasElement).getAllByRole("region")).toHaveLength(4);
  },
};

export const LongWords: Story = {
  globals: narrow,
  args: { title: longName, note: longSentence, actions: <Button size="s">Add another dataset</Button>, children: longName },
  play: fits,
};
export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
