import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, within } from "storybook/test";
import { EmptyState } from "../state-screens/empty-state.tsx";
import { createQueryView } from "./query-view.tsx";

const signIn = fn();
const QueryView = createQueryView((error) => ({ code: String(error), message: "AIWeb does not answer.", requestId: "7c1f0a" }), () => signIn);

function View({ data, error = null, refetch = () => undefined }: { data?: string; error?: unknown; refetch?: () => void }) {
  return (
    <QueryView query={{ data, error, refetch }} what="this job" heading="h1" missing={<EmptyState heading="h1" title="There is no such job" />}>
      {(job) => <p>{job}</p>}
    </QueryView>
  );
}

const meta = { title: "Feedback/QueryView", component: View } satisfies Meta<typeof View>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Loading: Story = {};
export const Shown: Story = { args: { data: "support-answers" } };
export const Failed: Story = {
  args: { error: "offline", refetch: fn() },
  play: async ({ args, canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByRole("heading", { level: 1, name: "Cannot show this job" })).toHaveAttribute("data-page-heading");
    await userEvent.click(canvas.getByRole("button", { name: "Try again" }));
    await expect(args.refetch).toHaveBeenCalledOnce();
  },
};
export const FailedLater: Story = {
  args: { data: "support-answers", error: "offline" },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText("support-answers")).toBeVisible();
    await expect(within(canvasElement).queryByRole("alert")).toBeNull();
  },
};
export const SignedOut: Story = {
  args: { error: "not-signed-in" },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByRole("heading", { level: 1, name: "Sign in to see this job" })).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Sign in" }));
    await expect(signIn).toHaveBeenCalledOnce();
  },
};
export const Missing: Story = { args: { error: "not-found" } };
export const NoSuchAddress: Story = {
  args: { error: "invalid-input" },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole("heading", { name: "There is no such job" })).toBeVisible();
  },
};
