import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, fn, userEvent, within } from "storybook/test";
import { fits, narrow } from "../../stories/fits.ts";
import { Stack } from "../stack/stack.tsx";
import { loadMoreGuide } from "./load-more.guide.ts";
import { LoadMore } from "./load-more.tsx";

const meta = {
  title: "Data/LoadMore",
  component: LoadMore,
  args: { hasMore: true, loading: false, shown: 30, noun: "models", onLoadMore: fn() },
  parameters: { guide: loadMoreGuide },
} satisfies Meta<typeof LoadMore>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Variants: Story = {
  render: (args) => (
    <Stack>
      <LoadMore {...args} total={214} />
      <LoadMore {...args} loading />
      <LoadMore {...args} total={214} failed />
      <LoadMore {...args} hasMore={false} />
      <LoadMore {...args} hasMore={false} shown={1} />
    </Stack>
  ),
  play: async ({ canvasElement }) => {
    const said = within(canvasElement).getAllByRole("status").map((count) => count.textContent.trim());
    await expect(said).toEqual(["30 of 214 models", "30 models", "30 of 214 models. The next ones could not be loaded.", "30 models", "1 model"]);
  },
};

export const AskedForMore: Story = {
  play: async ({ args, canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole("button", { name: "Show more" }));
    await userEvent.keyboard("{Enter}");
    await expect(args.onLoadMore).toHaveBeenCalledTimes(2);
  },
};

function Pages() {
  const [pages, setPages] = useState(1);
  return <LoadMore hasMore={pages < 3} loading={false} shown={pages * 30} total={90} noun="models" onLoadMore={() => setPages(pages + 1)} />;
}

export const LastPage: Story = {
  render: () => <Pages />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole("button", { name: "Show more" }));
    await expect(canvas.getByRole("button", { name: "Show more" })).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    // the button is gone; reading goes on where it stood
    await expect(canvas.queryByRole("button")).not.toBeInTheDocument();
    await expect(canvas.getByRole("status")).toHaveFocus();
  },
};

export const NextPageFailed: Story = {
  args: { failed: true, total: 214 },
  play: async ({ args, canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole("button", { name: "Try again" }));
    await expect(args.onLoadMore).toHaveBeenCalledOnce();
  },
};

export const LongWords: Story = { globals: narrow, args: { failed: true, shown: 1_234_567, total: 9_876_543_210, noun: "deployments of everybody" }, play: fits };
export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
