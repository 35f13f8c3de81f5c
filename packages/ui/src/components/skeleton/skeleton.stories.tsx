import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, waitFor, within } from "storybook/test";
import { fits, narrow } from "../../stories/fits.ts";
import { Row, Stack } from "../stack/stack.tsx";
import { skeletonGuide } from "./skeleton.guide.ts";
import { Skeleton, SkeletonList } from "./skeleton.tsx";

const meta = { title: "Feedback/Skeleton", component: Skeleton, parameters: { guide: skeletonGuide } } satisfies Meta<typeof Skeleton>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Variants: Story = {
  render: () => (
    <Stack gap={5}>
      <Row>
        <Skeleton shape="round" width={24} height={24} />
        <Skeleton width={240} />
      </Row>
      <SkeletonList count={3} label="Loading jobs" />
      <SkeletonList count={3} layout="grid" height={142} label="Loading models" />
    </Stack>
  ),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getAllByRole("status").map((list) => list.textContent)).toEqual(["Loading jobs", "Loading models"]);
    // unseen at first, then there
    await waitFor(() => expect([...canvasElement.querySelectorAll("[aria-hidden]")].map((place) => getComputedStyle(place).opacity)).toEqual(Array.from({ length: 8 }, () => "1")));
  },
};

export const LongWords: Story = {
  globals: narrow,
  render: () => (
    <Stack>
      <Skeleton width={900} />
      <SkeletonList count={2} layout="grid" height={142} />
    </Stack>
  ),
  play: fits,
};
export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
