import type { Meta, StoryObj } from "@storybook/react-vite";
import { playApi, withQueries } from "@aiweb/api-client/stories";
import { AppError } from "@aiweb/contracts/errors/app-error";
import { expect, fn, userEvent, waitFor, within } from "storybook/test";
import { ProviderKeyForm } from "./provider-key-form.tsx";

const meta = { title: "Profile/ProviderKeyForm", component: ProviderKeyForm, decorators: [withQueries], args: { provider: "openai", onCancel: fn(), onStored: fn(async () => undefined) } } satisfies Meta<typeof ProviderKeyForm>;
export default meta;
type Story = StoryObj<typeof meta>;

/** A slip of the clipboard is told before anything is sent. */
export const SlipOfTheClipboard: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.type(canvas.getByLabelText("OpenAI key"), "sk-with a space");
    await userEvent.tab();
    await expect(await canvas.findByText(/Copy it again, alone\./)).toBeVisible();
  },
};

export const Amazon: Story = {
  args: { provider: "aws" },
  beforeEach: playApi({
    "providerKeys.store": () => {
      throw new AppError("invalid-input", "AWS has no such region.", { field: "region" });
    },
  }),
  play: async ({ args, canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole("button", { name: "Store key" }));
    await waitFor(() => expect(canvas.getByLabelText("Access key id")).toHaveFocus());
    await userEvent.type(canvas.getByLabelText("Access key id"), "AKIAABCDEFGHIJKLMNOP");
    await userEvent.type(canvas.getByLabelText("Secret access key"), "secret-secret");
    await userEvent.click(canvas.getByRole("button", { name: "Store key" }));
    await expect(await canvas.findByText("AWS has no such region.")).toBeVisible();
    await waitFor(() => expect(canvas.getByLabelText("Region")).toHaveFocus());
    await expect(args.onStored).not.toHaveBeenCalled();
  },
};
