import type { Meta, StoryObj } from "@storybook/react-vite";
import { Badge } from "../badge/badge.tsx";
import { Grid, Row, Stack } from "./stack.tsx";

const meta = { title: "Layout/Stack, Row, Grid", component: Stack, } satisfies Meta<typeof Stack>;
export default meta;
type Story = StoryObj<typeof meta>;

const things = ["one", "two", "three", "four", "five", "six"].map((word) => <Badge key={word}>{word}</Badge>);

export const Stacked: Story = { args: { children: things } };
export const Rows: Story = {
  render: () => (
    <Stack>
      <Row>{things}</Row>
      <Row justify="between">{things}</Row>
      <Row justify="end" gap={5}>
        {things}
      </Row>
    </Stack>
  ),
};
export const Columns: Story = { render: () => <Grid min={120}>{things}</Grid> };
