import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, within } from "storybook/test";
import { RemoteLoadError } from "@aiweb/federation/runtime";
import { WidgetFailureCard } from "./widget-failure-card.tsx";

const meta = { title: "Shell/WidgetFailureCard", component: WidgetFailureCard, args: { title: "Marketplace", owner: "Catalogue team", pageLoad: "0b5c3f9e-2d41-4c8a-9a77-5f1e6d3c2b10", onRetry: fn() } } satisfies Meta<typeof WidgetFailureCard>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Missing: Story = {
  args: { error: new RemoteLoadError("marketplace", "unreachable", "Its files could not be loaded, or are not those that were published.") },
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByRole("status")).toHaveTextContent(/What Marketplace shows here could not be loaded.*The rest of this page works\.\s*trace 0b5c3f9e/);
    await userEvent.click(canvas.getByRole("button", { name: "Retry" }));
    await expect(args.onRetry).toHaveBeenCalledOnce();
  },
};
export const Threw: Story = {
  args: { error: new TypeError("undefined is not a function") },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByText("What Marketplace shows here stopped with an error")).toBeVisible();
    await expect(canvas.queryByText(/is not a function/)).toBeNull();
  },
};
export const OnlyInANewPage: Story = {
  args: { error: new RemoteLoadError("marketplace", "needs-reload", "This browser loads it only in a page that is loaded anew.") },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole("button", { name: "Reload" })).toBeVisible();
  },
};
export const SwitchedOff: Story = { args: { error: new RemoteLoadError("marketplace", "switched-off", "Prices were wrong for an hour; we are mending it.") } };
