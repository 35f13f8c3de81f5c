import type { Meta, StoryObj } from "@storybook/react-vite";
import { exampleChanges, exampleTakenBack } from "@aiweb/api-client/examples";
import { playApi, withQueries } from "@aiweb/api-client/stories";
import { asPage } from "@aiweb/federation/stories";
import { expect, userEvent, waitFor, within } from "storybook/test";
import { inShell } from "../../app/in-shell.tsx";
import { RollbackNotice } from "./rollback-notice.tsx";

const meta = {
  title: "Shell/RollbackNotice",
  component: RollbackNotice,
  decorators: [inShell, asPage, withQueries],
  globals: { role: "operator" },
  beforeEach: playApi({ "registry.listChanges": () => ({ items: [exampleTakenBack, ...exampleChanges], nextCursor: null }) }),
} satisfies Meta<typeof RollbackNotice>;
export default meta;
type Story = StoryObj<typeof meta>;

export const News: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByText("A version of marketplace went back by itself")).toBeVisible();
    await expect(canvas.getByRole("link", { name: "Look at it" })).toHaveAttribute("href", "/platform/remotes/marketplace");
  },
};

/** Dismissed, it is not told again. */
export const Dismissed: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole("button", { name: "Dismiss" }));
    await waitFor(() => expect(canvas.queryByText(/went back by itself/)).toBeNull());
    await expect(localStorage.getItem("aiweb-rollback-seen")).toBe(String(exampleTakenBack.id));
  },
};
