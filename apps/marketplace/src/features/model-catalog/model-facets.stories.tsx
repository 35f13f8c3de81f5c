import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, within } from "storybook/test";
import { FilterChips } from "./filter-chips.tsx";
import { ModelFacets } from "./model-facets.tsx";
import { filterOf } from "./model-list-search.ts";

const meta = { title: "Marketplace/ModelFacets", component: ModelFacets } satisfies Meta<typeof ModelFacets>;
export default meta;
type Story = StoryObj<typeof meta>;

const counts = { "task": { "text-generation": 6, "speech": 2 }, "provider": { "hugging-face": 7, "openai": 2 }, "licence": { "apache-2.0": 5, "commercial": 4 }, "can": { "run": 1, "fine-tune": 1 } };

export const Counted: Story = {
  args: { filter: filterOf({ task: "speech" }), counts, onChange: fn() },
  play: async ({ canvasElement, args }) => {
    await userEvent.click(within(canvasElement).getByRole("checkbox", { name: /Text generation/ }));
    await expect(args.onChange).toHaveBeenCalledWith({ task: "speech,text-generation" });
  },
};
export const BeforeTheFirstAnswer: Story = { args: { filter: filterOf({}), counts: undefined, onChange: fn() } };

const change = fn();
export const Chips: Story = {
  args: { filter: filterOf({ task: "speech", licence: "apache-2.0" }), counts, onChange: change },
  render: ({ filter, onChange }) => <FilterChips filter={filter} onChange={onChange} />,
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole("button", { name: "Remove Speech" }));
    await expect(change).toHaveBeenCalledWith({ task: undefined });
  },
};
