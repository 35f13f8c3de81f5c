import type { Meta, StoryObj } from "@storybook/react-vite";
import { Row } from "../stack/stack.tsx";
import { AccountMark } from "./account-mark.tsx";

const meta = { title: "Basics/AccountMark", component: AccountMark, } satisfies Meta<typeof AccountMark>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Several: Story = {
  args: { seed: "0x71C7" },
  render: () => (
    <Row>
      {["0x71C7", "0x28c6", "0x9fe4"].map((seed) => (
        <AccountMark key={seed} seed={seed} />
      ))}
      <AccountMark seed="0x71C7" size={48} />
    </Row>
  ),
};
