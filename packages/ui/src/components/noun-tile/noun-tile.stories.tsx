import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, within } from "storybook/test";
import { fits, longName, narrow } from "../../stories/fits.ts";
import { ImageIcon } from "../icon/icons.ts";
import { Row, Stack } from "../stack/stack.tsx";
import { Text } from "../text/text.tsx";
import { nounTileGuide } from "./noun-tile.guide.ts";
import { NounTile } from "./noun-tile.tsx";

const meta = { title: "Basics/NounTile", component: NounTile, args: { noun: "model" }, parameters: { guide: nounTileGuide } } satisfies Meta<typeof NounTile>;
export default meta;
type Story = StoryObj<typeof meta>;

const nouns = ["model", "dataset", "job", "deployment", "query", "chain"] as const;

export const Variants: Story = {
  render: () => (
    <Stack>
      {nouns.map((noun) => (
        <Row key={noun}>
          <NounTile noun={noun} />
          <NounTile noun={noun} size="s" />
          {noun}
        </Row>
      ))}
      <Row>
        <NounTile noun="model" icon={ImageIcon} />
        an image model
      </Row>
    </Stack>
  ),
};

export const LongWords: Story = {
  globals: narrow,
  render: (args) => (
    <Row wrap={false}>
      <span data-testid="tile">
        <NounTile {...args} />
      </span>
      <Text>{longName}</Text>
    </Row>
  ),
  play: async ({ canvasElement }) => {
    await fits();
    // words wrap beside it, and it stays square
    const tile = within(canvasElement).getByTestId("tile").firstElementChild?.getBoundingClientRect();
    await expect([tile?.width, tile?.height]).toEqual([36, 36]);
  },
};
export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
