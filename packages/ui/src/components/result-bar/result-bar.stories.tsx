import type { Meta, StoryObj } from "@storybook/react-vite";
import { Chip, Chips } from "../chip/chip.tsx";
import { Select } from "../select/select.tsx";
import { ResultBar } from "./result-bar.tsx";

const meta = { title: "Catalogue/ResultBar", component: ResultBar, } satisfies Meta<typeof ResultBar>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Filtered: Story = {
  args: {
    count: "29 models",
    chips: (
      <Chips>
        <Chip onRemove={() => undefined}>Text generation</Chip>
      </Chips>
    ),
    sort: <Select label="Sort" labelHidden look="quiet" options={[{ value: "used", label: "Most used" }]} value="used" onValueChange={() => undefined} />,
  },
};
export const Plain: Story = { args: { count: "No models" } };
