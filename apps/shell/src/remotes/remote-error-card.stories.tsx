import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, within } from "storybook/test";
import { RemoteLoadError } from "@aiweb/federation/runtime";
import { RemoteErrorCard } from "./remote-error-card.tsx";

const meta = { title: "Shell/RemoteErrorCard", component: RemoteErrorCard, args: { title: "Marketplace", onRetry: fn() } } satisfies Meta<typeof RemoteErrorCard>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Slow: Story = {
  args: { error: new RemoteLoadError("marketplace", "timeout", "Marketplace did not answer within 10 seconds.") },
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByRole("heading", { level: 1, name: "Marketplace could not be loaded" })).toBeVisible();
    await expect(canvas.getByText(/did not answer within 10 seconds.*The rest of AIWeb works/)).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Retry" }));
    await expect(args.onRetry).toHaveBeenCalledOnce();
  },
};
export const Threw: Story = {
  args: { error: new TypeError("undefined is not a function") },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByRole("heading", { level: 1, name: "Marketplace stopped with an error" })).toBeVisible();
    await expect(canvas.queryByText(/is not a function/)).toBeNull();
  },
};
export const WithTrace: Story = {
  args: { error: Object.assign(new Error("The models could not be read."), { data: { errorCode: "internal", requestId: "req-42" } }) },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText(/req-42/)).toBeVisible();
  },
};
export const SwitchedOff: Story = {
  args: { error: new RemoteLoadError("marketplace", "switched-off", "Prices were wrong for an hour; we are mending it.") },
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByRole("heading", { level: 1, name: "Marketplace is switched off" })).toBeVisible();
    await expect(canvas.getByText(/Prices were wrong for an hour/)).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Retry" }));
    await expect(args.onRetry).toHaveBeenCalledOnce();
  },
};
export const Unnamed: Story = { args: { title: undefined, error: new RemoteLoadError("new", "unreachable", "Its files could not be fetched.") } };
