import type { Meta, StoryObj } from "@storybook/react-vite";
import { exampleRegistry } from "@aiweb/api-client/examples";
import { down, playApi, withQueries } from "@aiweb/api-client/stories";
import { asPage } from "@aiweb/federation/stories";
import { expect, userEvent, waitFor, within } from "storybook/test";
import { inShell } from "../../app/in-shell.tsx";
import { OverrideBanner } from "./override-banner.tsx";

const meta = {
  title: "Shell/OverrideBanner",
  component: OverrideBanner,
  decorators: [inShell, asPage, withQueries],
  globals: { role: "operator" },
  parameters: { registry: exampleRegistry({ marketplace: { version: "1.5.0", source: "override" } }) },
  beforeEach: playApi({}),
} satisfies Meta<typeof OverrideBanner>;
export default meta;
type Story = StoryObj<typeof meta>;

export const OneVersion: Story = {
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText("Marketplace: 1.5.0")).toBeVisible();
  },
};

export const Several: Story = {
  parameters: { registry: exampleRegistry({ marketplace: { version: "1.5.0", source: "override" }, "ai-workspace": { version: "2.1.0", source: "override" } }) },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText("AI: 2.1.0 · Marketplace: 1.5.0")).toBeVisible();
  },
};

/** The server does not answer: it stays, and may be tried again. */
export const NotReset: Story = {
  beforeEach: playApi({ "registry.resetOverrides": down }),
  play: async ({ canvasElement }) => {
    const reset = await within(canvasElement).findByRole("button", { name: "Reset" });
    await userEvent.click(reset);
    await waitFor(() => expect(reset).not.toHaveAttribute("aria-busy", "true"));
    await expect(within(canvasElement).getByText("This browser has other versions than everybody else")).toBeVisible();
  },
};
