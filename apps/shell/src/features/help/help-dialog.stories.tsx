import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, screen, userEvent } from "storybook/test";
import { HelpDialog } from "./help-dialog.tsx";

const meta = { title: "Shell/HelpDialog", component: HelpDialog, args: { open: true, onOpenChange: fn(), onFirstSteps: fn() } } satisfies Meta<typeof HelpDialog>;
export default meta;
type Story = StoryObj<typeof meta>;

export const BringsTheFirstStepsBack: Story = {
  play: async ({ args }) => {
    await expect(await screen.findByRole("dialog", { name: "Help" })).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Show the first steps" }));
    await expect(args.onOpenChange).toHaveBeenCalledWith(false);
    await expect(args.onFirstSteps).toHaveBeenCalledOnce();
  },
};
export const Narrow: Story = { globals: { viewport: { value: "mobile1" } } };
