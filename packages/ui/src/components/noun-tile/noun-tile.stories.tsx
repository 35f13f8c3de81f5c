import type { Meta, StoryObj } from "@storybook/react-vite";
import { ImageIcon } from "../icon/icons.ts";
import { Row, Stack } from "../stack/stack.tsx";
import { NounTile } from "./noun-tile.tsx";

const meta = { title: "Basics/NounTile", component: NounTile, } satisfies Meta<typeof NounTile>;
export default meta;
type Story = StoryObj<typeof meta>;

const nouns = ["model", "dataset", "job", "deployment", "query", "chain"] as const;

export const SixNouns: Story = {
  args: { noun: "model" },
  render: () => (
    <Stack>
      {nouns.map((noun) => (
        <Row key={noun}>
          <NounTile noun={noun} />
          <NounTile noun={noun} size="s" />
          {noun}
        </Row>
      ))}
    </Stack>
  ),
};

export const KindOfModel: Story = { args: { noun: "model", icon: ImageIcon } };

export const Dark: Story = { ...SixNouns, globals: { theme: "dark" } };
