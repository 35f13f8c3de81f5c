import type { Meta, StoryObj } from "@storybook/react-vite";
import { StatGrid, StatTile } from "./stat-tile.tsx";

const meta = { title: "Data/StatTile", component: StatTile, } satisfies Meta<typeof StatTile>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Tiles: Story = {
  args: { label: "Training loss", value: "0.412" },
  render: (args) => (
    <StatGrid>
      <StatTile {...args} note="↓ 84 % since start" />
      <StatTile label="Speed" value="486" note="tokens a second" />
      <StatTile label="Memory" value="1.8 GB" />
    </StatGrid>
  ),
};
