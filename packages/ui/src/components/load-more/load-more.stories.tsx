import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, within } from "storybook/test";
import { LoadMore } from "./load-more.tsx";

const meta = { title: "Data/LoadMore", component: LoadMore, } satisfies Meta<typeof LoadMore>;
export default meta;
type Story = StoryObj<typeof meta>;

export const HasMore: Story = {
  args: { hasMore: true, loading: false, shown: 30, total: 214, noun: "models", onLoadMore: fn() },
  play: async ({ args, canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole("button", { name: "Show more" }));
    await expect(args.onLoadMore).toHaveBeenCalledOnce();
  },
};
export const Loading: Story = { args: { hasMore: true, loading: true, shown: 30, noun: "models", onLoadMore: fn() } };
export const NextPageFailed: Story = {
  args: { hasMore: true, loading: false, failed: true, shown: 30, total: 214, noun: "models", onLoadMore: fn() },
  play: async ({ args, canvasElement }) => {
    await expect(within(canvasElement).getByRole("status")).toHaveTextContent("could not be loaded");
    await userEvent.click(within(canvasElement).getByRole("button", { name: "Try again" }));
    await expect(args.onLoadMore).toHaveBeenCalledOnce();
  },
};
export const All: Story = { args: { hasMore: false, loading: false, shown: 12, noun: "models", onLoadMore: fn() } };
export const One: Story = {
  args: { hasMore: false, loading: false, shown: 1, noun: "models", onLoadMore: fn() },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole("status")).toHaveTextContent(/^1 model$/);
  },
};
