import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, within } from "storybook/test";
import { asPage } from "@aiweb/federation/stories";
import { NotFoundPage } from "./not-found-page.tsx";
import { PageErrorCard } from "./page-error-card.tsx";
import { StartErrorPage, StartingPage } from "./start-pages.tsx";

const onRetry = fn();
const meta = { title: "Pages/Shell/Failures", component: StartErrorPage, parameters: { layout: "fullscreen" }, args: { error: new TypeError("Failed to fetch"), onRetry } } satisfies Meta<typeof StartErrorPage>;
export default meta;
type Story = StoryObj<typeof meta>;

export const NoAnswerAtStart: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByRole("heading", { level: 1, name: "AIWeb cannot be reached" })).toBeVisible();
    await expect(canvas.getByText(/npm start/)).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Retry" }));
    await expect(onRetry).toHaveBeenCalledOnce();
  },
};
export const PageThrew: Story = {
  render: (args) => <PageErrorCard error={new TypeError("undefined is not a function")} reset={args.onRetry} />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByRole("heading", { level: 1, name: "This page stopped with an error" })).toBeVisible();
    await expect(canvas.getByText(/What you saved is safe/)).toBeVisible();
  },
};

export const PageNotLoaded: Story = {
  render: (args) => <PageErrorCard error={Object.assign(new Error("Its files could not be loaded."), { name: "PageLoadError" })} reset={args.onRetry} />,
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole("heading", { level: 1, name: "This page could not be loaded" })).toBeVisible();
  },
};
export const Starting: Story = {
  render: () => <StartingPage registry={null} />,
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole("status")).toBeInTheDocument();
  },
};
export const NotFound: Story = {
  decorators: [asPage],
  parameters: { page: { path: "$", address: "/ai/nowhere-at-all-with-a-very-long-address-that-has-nothing-to-break-at" } },
  render: () => <NotFoundPage />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByRole("heading", { level: 1, name: "There is no page here" })).toBeVisible();
    await expect(canvas.getByRole("link", { name: "Go to the start" })).toHaveAttribute("href", "/");
  },
};
