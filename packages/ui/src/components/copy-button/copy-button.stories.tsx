import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor, within } from "storybook/test";
import { CopyButton } from "./copy-button.tsx";

const meta = { title: "Basics/CopyButton", component: CopyButton, } satisfies Meta<typeof CopyButton>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Copied: Story = {
  args: { value: "0x71C7", label: "Copy address" },
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole("button", { name: "Copy address" }));
    // a browser without the clipboard permission refuses, and that is said as well
    await waitFor(() => expect(within(canvasElement).getByRole("status")).toHaveTextContent(/Copied|refused/));
  },
};
