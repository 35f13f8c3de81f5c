import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, within } from "storybook/test";
import { fits, longName, narrow } from "../../stories/fits.ts";
import { Badge } from "../badge/badge.tsx";
import { Text } from "../text/text.tsx";
import { stackGuide } from "./stack.guide.ts";
import { Grid, Row, Stack } from "./stack.tsx";

const meta = { title: "Layout/Stack, Row, Grid", component: Stack, parameters: { guide: stackGuide } } satisfies Meta<typeof Stack>;
export default meta;
type Story = StoryObj<typeof meta>;

const things = ["one", "two", "three", "four", "five", "six"].map((word) => <Badge key={word}>{word}</Badge>);

export const Variants: Story = {
  render: () => (
    <Stack gap={5}>
      <Stack gap={1}>{things}</Stack>
      <Row>{things}</Row>
      <Row justify="between">{things}</Row>
      <Row justify="end" gap={5}>
        {things}
      </Row>
      <Grid min={120}>{things}</Grid>
      <Grid shares={[3, 1]}>{things.slice(0, 2)}</Grid>
    </Stack>
  ),
};

export const AsAList: Story = {
  render: () => (
    <Row as="ul">
      <li>one</li>
      <li>two</li>
    </Row>
  ),
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole("list")).toHaveAttribute("role", "list");
  },
};

export const LongWords: Story = {
  globals: narrow,
  render: () => (
    <Stack>
      <Row>
        <Badge>{longName}</Badge>
        <Badge>v7</Badge>
      </Row>
      <Grid min={400}>
        <Text>{longName}</Text>
      </Grid>
      <Grid shares={[3, 1]}>
        <Text>{longName}</Text>
        <Text>{longName}</Text>
      </Grid>
    </Stack>
  ),
  play: fits,
};
export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
