import type { Meta, StoryObj } from "@storybook/react-vite";
import { Page } from "@aiweb/ui";
import { expect, within } from "storybook/test";
import { ModelDetailView } from "./model-detail.tsx";
import { VersionList } from "./version-list.tsx";
import { FINE_TUNE_DETAIL, FINE_TUNE_VERSIONS, LARGE_DETAIL, LOCAL_DETAIL, RETIRED_DETAIL } from "@aiweb/api-client/examples";

const meta = {
  title: "Marketplace/ModelDetail",
  component: ModelDetailView,
  parameters: { layout: "fullscreen" },
  decorators: [
    (Story) => (
      <Page>
        <Story />
      </Page>
    ),
  ],
} satisfies Meta<typeof ModelDetailView>;
export default meta;
type Story = StoryObj<typeof meta>;

export const PlatformModel: Story = {
  args: { model: LOCAL_DETAIL },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText("narrow tasks")).toBeVisible();
  },
};
export const Retired: Story = { args: { model: RETIRED_DETAIL } };
export const NeedsMoreThanThisMachine: Story = {
  args: { model: LARGE_DETAIL },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByText(/24 GB of GPU memory/)).toBeVisible();
    await expect(canvas.getByRole("button", { name: "Fine-tune" })).toHaveAccessibleDescription("It is too large for this machine.");
    await expect(canvas.getByRole("link", { name: "Use" })).toBeVisible();
  },
};
export const OwnFineTune: Story = { args: { model: FINE_TUNE_DETAIL, versions: <VersionList versions={FINE_TUNE_VERSIONS} /> } };
export const Dark: Story = { ...PlatformModel, globals: { theme: "dark" } };
