import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, within } from "storybook/test";
import { DatasetFacets } from "./dataset-facets.tsx";
import { filterOf } from "./dataset-list-search.ts";

const meta = { title: "Marketplace/Dataset facets", component: DatasetFacets } satisfies Meta<typeof DatasetFacets>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Counted: Story = {
  args: { filter: filterOf({ licence: "ODbL-1.0" }), counts: { format: { csv: 3, jsonl: 1 }, licence: { MIT: 3 } }, onChange: fn() },
  play: async ({ args, canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole("checkbox", { name: /MIT/ }));
    await expect(args.onChange).toHaveBeenLastCalledWith({ licence: "ODbL-1.0,MIT" });
    // what is chosen can be taken back, whether or not anything still counts it
    await userEvent.click(canvas.getByRole("checkbox", { name: /ODbL-1.0/ }));
    await expect(args.onChange).toHaveBeenLastCalledWith({ licence: undefined });
  },
};
export const BeforeTheFirstAnswer: Story = {
  args: { filter: filterOf({}), counts: undefined, onChange: fn() },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).queryByText("0")).toBeNull();
  },
};
