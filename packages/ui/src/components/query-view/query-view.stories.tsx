import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, within } from "storybook/test";
import { fits, longName, narrow } from "../../stories/fits.ts";
import { Stack } from "../stack/stack.tsx";
import { EmptyState } from "../state-screens/empty-state.tsx";
import { queryViewGuide } from "./query-view.guide.ts";
import { createQueryView } from "./query-view.tsx";

const signIn = fn();
const QueryView = createQueryView((error) => ({ code: String(error), message: "AIWeb does not answer.", requestId: "7c1f0a" }), () => signIn);

function View({ data, error = null, heading = "h1", what = "this job", refetch = () => undefined }: { data?: string; error?: unknown; heading?: "h1" | "h2"; what?: string; refetch?: () => void }) {
  return (
    <QueryView query={{ data, error, refetch }} what={what} heading={heading} missing={<EmptyState heading={heading} title="There is no such job" />}>
      {(job) => <p>{job}</p>}
    </QueryView>
  );
}

const meta = { title: "Feedback/QueryView", component: View, parameters: { guide: queryViewGuide } } satisfies Meta<typeof View>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Variants: Story = {
  render: () => (
    <Stack>
      <View />
      <View data="support-answers" />
      <View error="not-found" heading="h2" />
      <View error="offline" heading="h2" />
    </Stack>
  ),
};
export const Failed: Story = {
  args: { error: "offline", refetch: fn() },
  play: async ({ args, canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByRole("heading", { level: 1, name: "Cannot show this job" })).toHaveAttribute("data-page-heading");
    await userEvent.tab();
    await expect(canvas.getByRole("button", { name: "Try again" })).toHaveFocus();
    await userEvent.keyboard("{Enter}");
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
    await expect(await canvas.findByRole("heading", { level: 1, name: "Sign in to see this job" })).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Sign in" }));
    await expect(signIn).toHaveBeenCalledOnce();
  },
};
export const NoSuchAddress: Story = {
  args: { error: "invalid-input" },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole("heading", { name: "There is no such job" })).toBeVisible();
  },
};

export const LongWords: Story = { globals: narrow, args: { error: "offline", what: longName }, play: fits };
export const RightToLeft: Story = { ...LongWords, globals: { ...narrow, direction: "rtl" } };
