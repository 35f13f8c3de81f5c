import type { Meta, StoryObj } from "@storybook/react-vite";
import { KeyValueList } from "./key-value-list.tsx";

const meta = { title: "Data/KeyValueList", component: KeyValueList, } satisfies Meta<typeof KeyValueList>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Facts: Story = {
  args: {
    items: [
      { label: "Time", value: "about 4 min", note: "measured on this machine" },
      { label: "Memory", value: "1.9 GB", note: "24 GB free" },
      { label: "Where", value: "this machine" },
    ],
  },
};
