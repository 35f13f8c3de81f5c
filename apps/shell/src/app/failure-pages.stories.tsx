import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, within } from "storybook/test";
import { PageErrorCard } from "./page-error-card.tsx";
import { StartErrorPage } from "./start-pages.tsx";

const onRetry = fn();
const meta = { title: "Shell/Failure pages", component: StartErrorPage, args: { error: new TypeError("Failed to fetch"), onRetry } } satisfies Meta<typeof StartErrorPage>;
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
