import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, within } from "storybook/test";
import { fits, longName, narrow } from "../../stories/fits.ts";
import { facetGroupGuide } from "./facet-group.guide.ts";
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
  parameters: { guide: facetGroupGuide },
} satisfies Meta<typeof FacetGroup>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Variants: Story = {};

export const OneChosen: Story = {
  play: async ({ args, canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole("checkbox", { name: /Text to image/ }));
    await expect(args.onSelectedChange).toHaveBeenCalledWith(["text", "image"]);
    await userEvent.tab({ shift: true });
    await expect(within(canvasElement).getByRole("checkbox", { name: /Text generation/ })).toHaveFocus();
    await userEvent.keyboard(" ");
    await expect(args.onSelectedChange).toHaveBeenLastCalledWith([]);
  },
};

export const LongWords: Story = {
  globals: narrow,
  args: { title: longName, options: [{ value: "long", label: longName, count: 1_234_567 }, { value: "text", label: "Text generation", count: 14 }] },
  play: fits,
};
export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
