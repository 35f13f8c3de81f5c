import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, within } from "storybook/test";
import { FacetGroup } from "./facet-group.tsx";

const meta = {
  title: "Catalogue/FacetGroup",
  component: FacetGroup,
  args: {
    title: "Task",
    options: [
      { value: "text", label: "Text generation", count: 14 },
      { value: "image", label: "Text to image", count: 6 },
      { value: "speech", label: "Speech" },
    ],
    selected: ["text"],
    onSelectedChange: fn(),
  },
} satisfies Meta<typeof FacetGroup>;
export default meta;
type Story = StoryObj<typeof meta>;

export const OneChosen: Story = {
  play: async ({ args, canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole("checkbox", { name: /Text to image/ }));
    await expect(args.onSelectedChange).toHaveBeenCalledWith(["text", "image"]);
    await userEvent.click(within(canvasElement).getByRole("checkbox", { name: /Text generation/ }));
    await expect(args.onSelectedChange).toHaveBeenLastCalledWith([]);
  },
};
