import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, within } from "storybook/test";
import { fits, longName, longSentence, narrow } from "../../stories/fits.ts";
import { statTileGuide } from "./stat-tile.guide.ts";
import { StatGrid, StatTile } from "./stat-tile.tsx";

const meta = {
  title: "Data/StatTile",
  component: StatTile,
  args: { label: "Training loss", value: "0.412", note: "↓ 84 % since start" },
  parameters: { guide: statTileGuide },
  render: (args) => (
    <StatGrid>
      <StatTile {...args} />
      <StatTile label="Speed" value="486" note="tokens a second" />
      <StatTile label="Memory" value="1.8 GB" />
    </StatGrid>
  ),
} satisfies Meta<typeof StatTile>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Variants: Story = {
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getAllByRole("term").map((term) => term.textContent)).toEqual(["Training loss", "Speed", "Memory"]);
  },
};

export const LongWords: Story = { globals: narrow, args: { label: longName, value: "1,234,567", note: longSentence }, play: fits };
export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
