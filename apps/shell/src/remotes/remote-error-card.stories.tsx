import type { Meta, StoryObj } from "@storybook/react-vite";
import { never, playApi, refuse, withQueries } from "@aiweb/api-client/stories";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { expect, fn, screen, userEvent, waitFor, within } from "storybook/test";
import { RemoteLoadError } from "@aiweb/federation/runtime";
import { RemoteErrorCard } from "./remote-error-card.tsx";

const pageLoad = "0b5c3f9e-2d41-4c8a-9a77-5f1e6d3c2b10";
const part = { remote: "marketplace", version: "1.4.0", owner: "Catalogue team", pageLoad, path: "/marketplace/models" };
const threw = new TypeError("undefined is not a function");

const meta = { title: "Shell/RemoteErrorCard", component: RemoteErrorCard, decorators: [withQueries], args: { title: "Marketplace", onRetry: fn(), part } } satisfies Meta<typeof RemoteErrorCard>;
export default meta;
type Story = StoryObj<typeof meta>;

const button = (name: string) => screen.getByRole("button", { name });

export const Slow: Story = {
  args: { error: new RemoteLoadError("marketplace", "timeout", "Marketplace did not answer within 10 seconds.") },
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByRole("heading", { level: 1, name: "Marketplace could not be loaded" })).toBeVisible();
    await expect(canvas.getByText(/did not answer within 10 seconds.*The rest of AIWeb works/)).toBeVisible();
    await userEvent.click(button("Retry"));
    await expect(args.onRetry).toHaveBeenCalledOnce();
  },
};
export const Threw: Story = {
  args: { error: threw, onThrew: fn() },
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByRole("heading", { level: 1, name: "Marketplace stopped with an error" })).toBeVisible();
    await expect(canvas.queryByText(/is not a function/)).toBeNull();
    await expect(canvas.getByText(`trace ${pageLoad}`)).toBeVisible();
    await expect(button("Copy the trace")).toBeVisible();
    await expect([button("Reload"), button("Report")].every((one) => !one.hasAttribute("aria-disabled"))).toBe(true);
    // told of after it is drawn
    await waitFor(() => expect(args.onThrew).toHaveBeenCalled());
  },
};
/** The runtime's code says more than that files did not come, and whose it is. */
export const WithRuntimeCode: Story = {
  args: { error: new RemoteLoadError("marketplace", "unreachable", "Its files could not be loaded.", new Error("[ Federation Runtime ]: #RUNTIME-014")) },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText(/It does not hold the part that was asked for\. Its team, Catalogue team, can mend that\./)).toBeVisible();
  },
};
export const WithTrace: Story = {
  args: { error: Object.assign(new Error("The models could not be read."), { data: { errorCode: "internal", requestId: "req-42" } }) },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText("trace req-42")).toBeVisible();
  },
};
export const SwitchedOff: Story = {
  args: { error: new RemoteLoadError("marketplace", "switched-off", "Prices were wrong for an hour; we are mending it.") },
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByRole("heading", { level: 1, name: "Marketplace is switched off" })).toBeVisible();
    await expect(canvas.getByText(/Prices were wrong for an hour/)).toBeVisible();
    await expect(canvas.queryByRole("button", { name: "Report" })).toBeNull();
    await userEvent.click(button("Retry"));
    await expect(args.onRetry).toHaveBeenCalledOnce();
  },
};
export const Unnamed: Story = {
  args: { title: undefined, part: undefined, error: new RemoteLoadError("new", "unreachable", "Its files could not be fetched.") },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).queryByRole("button", { name: "Report" })).toBeNull();
  },
};

/** Opens the form, says what one was doing, and sends it. */
async function report(): Promise<void> {
  await userEvent.click(button("Report"));
  await userEvent.type(await screen.findByLabelText(/What were you doing/), "I opened a model.");
  await userEvent.click(button("Send the report"));
}

export const Reporting: Story = {
  args: { error: threw },
  beforeEach: playApi({}),
  play: async () => {
    await userEvent.click(button("Report"));
    const dialog = within(await screen.findByRole("dialog", { name: "Report this failure" }));
    await expect(["Marketplace 1.4.0", "threw", "/marketplace/models", pageLoad].map((text) => dialog.getByText(text).textContent)).toHaveLength(4);
  },
};
export const Sending: Story = {
  args: { error: threw },
  beforeEach: playApi({ "registry.reportFailure": never }),
  play: async () => {
    await report();
    await expect(button("Send the report")).toHaveAttribute("aria-busy", "true");
  },
};
export const Sent: Story = {
  args: { error: threw },
  beforeEach: playApi({ "registry.reportFailure": () => ({ reported: true }) }),
  play: async () => {
    await report();
    await expect(await screen.findByRole("dialog", { name: "Reported" })).toBeVisible();
    await userEvent.click(button("Done"));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await expect(button("Reported")).toHaveAttribute("aria-disabled", "true");
  },
};
export const NotSent: Story = {
  args: { error: threw },
  beforeEach: playApi({ "registry.reportFailure": refuse(new AppError("limit-reached", "You reported 10 failures within an hour, which is as many as are taken. Its team has them.")) }),
  play: async () => {
    await report();
    await expect(await screen.findByText("The report was not sent")).toBeVisible();
    await expect(screen.getByText(/as many as are taken/)).toBeVisible();
    await expect(screen.getByLabelText(/What were you doing/)).toHaveValue("I opened a model.");
  },
};
