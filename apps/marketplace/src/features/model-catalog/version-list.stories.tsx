import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, spyOn, userEvent, within } from "storybook/test";
import { FINE_TUNE_VERSIONS } from "@aiweb/api-client/examples";
import { VersionList } from "./version-list.tsx";

const meta = { title: "Marketplace/VersionList", component: VersionList, args: { versions: FINE_TUNE_VERSIONS } } satisfies Meta<typeof VersionList>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Opened: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByRole("table", { name: "Files of version 3" })).toBeVisible();
    await expect(canvas.getAllByRole("link", { name: "support-handbook @ v2" })[0]).toHaveAttribute("href", "/marketplace/data/ada/support-handbook");
    await userEvent.click(canvas.getByText("Version 2"));
    await expect(await canvas.findByRole("table", { name: "Files of version 2" })).toBeVisible();
  },
};
export const Measured: Story = {
  play: async ({ canvasElement }) => {
    const [facts] = within(canvasElement).getAllByRole("term").map((term) => term.closest("dl"));
    await expect([...(facts?.querySelectorAll("dt") ?? [])].map(({ textContent }) => textContent)).toEqual([
      "Made",
      "Size",
      "Loss at first",
      "Loss at last",
      "Validation loss",
      "Steps",
      "Took",
      "Trained parameters",
    ]);
    await expect(facts).toHaveTextContent(/Took1 min 36 s/);
  },
};

const complaints = fn();
export const DatasetsThatLookAlike: Story = {
  beforeEach: () => {
    complaints.mockClear();
    const complaining = spyOn(console, "error").mockImplementation(complaints);
    return () => complaining.mockRestore();
  },
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByText("Version 2"));
    await expect(within(canvasElement).getAllByText("a private dataset @ v1")).toHaveLength(2);
    await expect(complaints).not.toHaveBeenCalled();
  },
};

export const Dark: Story = { globals: { theme: "dark" } };
