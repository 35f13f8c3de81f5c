import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, within } from "storybook/test";
import { fits, longName, longSentence, narrow } from "../../stories/fits.ts";
import { FingerprintIcon, OwnModelIcon } from "../icon/icons.ts";
import { lineageGuide } from "./lineage.guide.ts";
import { LineageItem, LineageList, LineageNote } from "./lineage.tsx";

const meta = { title: "Data/Lineage", component: LineageList, parameters: { guide: lineageGuide } } satisfies Meta<typeof LineageList>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Variants: Story = {
  args: {
    children: (
      <>
        <LineageItem noun="model" name="SmolLM2-135M-Instruct" href="/m" note="base model" />
        <LineageItem noun="dataset" name="support-tickets @ v7" href="/d" note="weight 3 · 4,210 rows" />
        <LineageNote icon={FingerprintIcon}>configuration 9f3c…e21a</LineageNote>
      </>
    ),
  },
};

export const SomethingGone: Story = {
  args: {
    children: (
      <>
        <LineageItem noun="model" icon={OwnModelIcon} name="support-answers" note="deleted" />
        <LineageItem noun="dataset" name="support-tickets @ v7" href="/d" />
      </>
    ),
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByText("support-answers")).toBeVisible();
    await userEvent.tab();
    await expect(canvas.getByRole("link", { name: "support-tickets @ v7" })).toHaveFocus();
  },
};

export const LongWords: Story = {
  globals: narrow,
  args: {
    children: (
      <>
        <LineageItem noun="dataset" name={longName} href="/d" note={longSentence} />
        <LineageNote icon={FingerprintIcon}>configuration {longName}</LineageNote>
      </>
    ),
  },
  play: fits,
};
export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
