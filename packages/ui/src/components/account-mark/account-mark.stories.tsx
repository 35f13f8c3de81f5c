import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, within } from "storybook/test";
import { fits, longName, narrow } from "../../stories/fits.ts";
import { Row } from "../stack/stack.tsx";
import { Text } from "../text/text.tsx";
import { accountMarkGuide } from "./account-mark.guide.ts";
import { AccountMark } from "./account-mark.tsx";

const meta = { title: "Basics/AccountMark", component: AccountMark, args: { seed: "0x71C7" }, parameters: { guide: accountMarkGuide } } satisfies Meta<typeof AccountMark>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Variants: Story = {
  render: () => (
    <Row>
      {["0x71C7", "0x28c6", "0x9fe4", "0x71C7"].map((seed, place) => (
        <span key={place} data-testid="mark">
          <AccountMark seed={seed} />
        </span>
      ))}
      <AccountMark seed="0x71C7" size={48} />
    </Row>
  ),
  play: async ({ canvasElement }) => {
    const [first, second, , again] = within(canvasElement).getAllByTestId("mark");
    await expect(again?.innerHTML).toBe(first?.innerHTML);
    await expect(second?.innerHTML).not.toBe(first?.innerHTML);
  },
};

export const LongWords: Story = {
  globals: narrow,
  render: () => (
    <Row wrap={false}>
      <AccountMark seed="0x71C7" />
      <Text>{longName}</Text>
    </Row>
  ),
  play: fits,
};
export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
