import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, spyOn, userEvent, within } from "storybook/test";
import { fits, longName, narrow } from "../../stories/fits.ts";
import { Stack } from "../stack/stack.tsx";
import { hashGuide } from "./hash.guide.ts";
import { Hash } from "./hash.tsx";

const address = "0x71C7656EC7ab88b098defB751B7401B5f6d8976F";

const meta = { title: "Data/Hash", component: Hash, args: { value: address, label: "address" }, parameters: { guide: hashGuide } } satisfies Meta<typeof Hash>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Variants: Story = {
  render: (args) => (
    <Stack>
      <Hash {...args} />
      <Hash value="9f3c0000000000000000e21a" label="configuration hash" />
      <Hash value={address} head={10} tail={8} label="longer address" />
    </Stack>
  ),
};

export const CopiedWhole: Story = {
  play: async ({ canvasElement }) => {
    const write = spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    await userEvent.tab();
    await expect(within(canvasElement).getByRole("button", { name: "Copy address" })).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    await expect(write).toHaveBeenCalledWith(address);
    write.mockRestore();
  },
};

export const LongWords: Story = { globals: narrow, args: { value: longName, head: 40, tail: 20 }, play: fits };
export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
