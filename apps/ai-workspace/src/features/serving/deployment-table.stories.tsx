import type { Meta, StoryObj } from "@storybook/react-vite";
import type { DeploymentState, DeploymentSummary } from "@aiweb/contracts/deployments/deployment";
import { expect, within } from "storybook/test";
import { DeploymentTable } from "./deployment-table.tsx";

const at = new Date(Date.UTC(2026, 10, 23, 15)).toISOString();

function deployment(state: DeploymentState, stateText: string): DeploymentSummary {
  return {
    id: state,
    model: "ada/support-answers@3",
    modelName: "support-answers",
    version: 3,
    base: { ref: "aiweb/smollm2-135m-instruct", name: "SmolLM2-135M-Instruct" },
    state,
    stateSince: at,
    stateText,
    createdAt: at,
    requests: state === "running" ? 1240 : 0,
    firstTokenP50: state === "running" ? 96.4 : null,
    tokensPerSecondP50: state === "running" ? 13.24 : null,
    lastRequestAt: state === "running" ? at : null,
  };
}

const meta = { title: "Serving/Deployment table", component: DeploymentTable } satisfies Meta<typeof DeploymentTable>;
export default meta;

export const EveryState: StoryObj<typeof meta> = {
  args: {
    deployments: [
      deployment("waiting", "Waits for the compute to answer"),
      deployment("starting", "Loading the base model"),
      deployment("running", "Answers now"),
      deployment("stopping", "Being taken down"),
      deployment("stopped", "Stopped by you"),
      deployment("failed", "The replica ran out of memory."),
    ],
  },
  play: async ({ canvasElement }) => {
    const rows = within(canvasElement).getAllByRole("row");
    await expect(rows[3]).toHaveTextContent(/Serving.*96 ms.*13\.2/);
  },
};
