import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, within } from "storybook/test";
import { fits, longName, narrow } from "../../stories/fits.ts";
import { breadcrumbsGuide } from "./breadcrumbs.guide.ts";
import { Breadcrumbs } from "./breadcrumbs.tsx";

const meta = { title: "Navigation/Breadcrumbs", component: Breadcrumbs, parameters: { guide: breadcrumbsGuide } } satisfies Meta<typeof Breadcrumbs>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Variants: Story = {
  args: { items: [{ label: "Models", href: "/models" }, { label: "SmolLM2-135M-Instruct", href: "/models/smollm2" }] },
  play: async ({ canvasElement }) => {
    await userEvent.tab();
    await userEvent.tab();
    await expect(within(canvasElement).getByRole("link", { name: "SmolLM2-135M-Instruct" })).toHaveFocus();
  },
};
export const WithoutLink: Story = { args: { items: [{ label: "Models" }] } };
export const LongWords: Story = { globals: narrow, args: { items: [{ label: "Fine-tuning jobs", href: "/jobs" }, { label: longName, href: "/jobs/1" }] }, play: fits };
export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
