import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, within } from "storybook/test";
import { fits, narrow } from "../../stories/fits.ts";
import { Stack } from "../stack/stack.tsx";
import { addressGuide } from "./address.guide.ts";
import { Address } from "./address.tsx";

const value = "0x71C7656EC7ab88b098defB751B7401B5f6d8976F";
const explorer = `https://etherscan.io/address/${value}`;

const meta = { title: "Data/Address", component: Address, args: { value }, parameters: { guide: addressGuide } } satisfies Meta<typeof Address>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Variants: Story = {
  render: () => (
    <Stack>
      <Address value={value} />
      <Address value={value} href={explorer} />
      <Address value="0x28C6c06298d514Db089934071355E5743bf21d60" label="Treasury" />
      <Address value={value} bare />
      <div style={{ inlineSize: 160 }}>
        <Address value={value} label="donaudampfschifffahrtsgesellschaft" href={explorer} />
      </div>
      <div dir="rtl">
        <Address value={value} label="Treasury" href={explorer} />
      </div>
    </Stack>
  ),
};

export const KeepsItsCapitals: Story = {
  args: { href: explorer, label: "Treasury" },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByText("0x71C7…976F")).toHaveAttribute("title", value);
    await userEvent.tab();
    await expect(canvas.getByRole("link", { name: /0x71C7…976F/ })).toHaveFocus();
    await expect(canvas.getByRole("link")).toHaveAttribute("href", explorer);
    await userEvent.tab();
    await expect(canvas.getByRole("button", { name: "Copy address" })).toHaveFocus();
  },
};

export const LongWords: Story = { ...Variants, globals: narrow, play: async () => fits() };

export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
