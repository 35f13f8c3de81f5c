import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, within } from "storybook/test";
import { everyDeployment } from "@aiweb/api-client/examples";
import { DeploymentTable } from "./deployment-table.tsx";

const meta = { title: "Serving/Deployment table", component: DeploymentTable } satisfies Meta<typeof DeploymentTable>;
export default meta;

export const EveryState: StoryObj<typeof meta> = {
  args: { deployments: everyDeployment },
  play: async ({ canvasElement }) => {
    const rows = within(canvasElement).getAllByRole("row");
    await expect(rows[3]).toHaveTextContent(/Serving.*96 ms.*13\.2/);
  },
};
