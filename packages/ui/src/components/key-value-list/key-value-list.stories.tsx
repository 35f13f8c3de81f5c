import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, within } from "storybook/test";
import { fits, longName, longSentence, narrow } from "../../stories/fits.ts";
import { Hash } from "../hash/hash.tsx";
import { keyValueListGuide } from "./key-value-list.guide.ts";
import { KeyValueList } from "./key-value-list.tsx";

const meta = { title: "Data/KeyValueList", component: KeyValueList, parameters: { guide: keyValueListGuide } } satisfies Meta<typeof KeyValueList>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Variants: Story = {
  args: {
    items: [
      { label: "Time", value: "about 4 min", note: "measured on this machine" },
      { label: "Memory", value: "1.9 GB", note: "24 GB free" },
      { label: "Where", value: "this machine" },
      { label: "Configuration", value: <Hash value="9f3c0000000000000000e21a" label="configuration hash" /> },
    ],
  },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getAllByRole("term")).toHaveLength(4);
    await expect(within(canvasElement).getAllByRole("definition")[0]).toHaveTextContent("about 4 min");
  },
};

export const LongWords: Story = {
  globals: narrow,
  args: {
    items: [
      { label: "What it was taught from", value: longName, note: "measured on this machine, an hour ago" },
      { label: "Memory", value: longSentence },
    ],
  },
  play: fits,
};
export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
