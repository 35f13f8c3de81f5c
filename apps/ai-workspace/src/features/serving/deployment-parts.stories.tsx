import type { Meta, StoryObj } from "@storybook/react-vite";
import { deploymentIn, runnableModel } from "@aiweb/api-client/examples";
import type { DeploymentDetail } from "@aiweb/contracts/deployments/get-deployment";
import { Row, Stack } from "@aiweb/ui";
import { LogView } from "@aiweb/ui/log-view";
import { expect, fn, userEvent, within } from "storybook/test";
import { DeployChoices } from "./deploy-choices.tsx";
import { DeploymentActionButtons } from "./deployment-action-buttons.tsx";
import { DeploymentRecord } from "./deployment-record.tsx";
import { deploymentStates } from "./deployment-state-words.ts";
import { RequestChart } from "./request-chart.tsx";

const acts = { stop: fn(), start: fn(), remove: fn(), deploy: fn() };

function Record({ deployment }: { deployment: DeploymentDetail }) {
  return (
    <DeploymentRecord
      deployment={deployment}
      actions={<DeploymentActionButtons deployment={deployment} busy={null} onStop={acts.stop} onStart={acts.start} onRemove={acts.remove} />}
    >
      <RequestChart hours={deployment.requestsByHour} />
      <LogView title="Log" lines={[{ id: "1", text: "Base model ready, 2 threads", time: "15:00:00", level: "info" }]} height={120} />
    </DeploymentRecord>
  );
}

const meta = { title: "Serving/Deployment record", component: Record, args: { deployment: deploymentIn("running", "Answers in the playground and over /v1.") } } satisfies Meta<typeof Record>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Serving: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByText("Answers in the playground and over /v1.")).toBeVisible();
    await expect(canvas.getByRole("link", { name: "Talk to it" })).toHaveAttribute("href", "/ai/playground?model=ada%2Fsupport-answers%403");
    await userEvent.click(canvas.getByRole("button", { name: "Stop" }));
    await expect(acts.stop).toHaveBeenCalledOnce();
  },
};

export const FailedDark: Story = {
  args: { deployment: deploymentIn("failed", "torch.OutOfMemoryError: CUDA out of memory") },
  globals: { theme: "dark" },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByText(/CUDA out of memory/)).toBeVisible();
    await userEvent.click(canvas.getByRole("button", { name: "Start" }));
    await expect(acts.start).toHaveBeenCalledOnce();
  },
};

/** What may be done in each state. */
export const ActionsByState: Story = {
  render: () => (
    <Stack gap={3}>
      {deploymentStates.map((state) => (
        <div key={state} role="group" aria-label={state}>
          <Row>
            <DeploymentActionButtons deployment={deploymentIn(state, "")} busy={null} onStop={acts.stop} onStart={acts.start} onRemove={acts.remove} />
          </Row>
        </div>
      ))}
    </Stack>
  ),
  play: async ({ canvasElement }) => {
    const offered = Object.fromEntries(
      deploymentStates.map((state) => {
        const group = within(within(canvasElement).getByRole("group", { name: state }));
        return [state, [...group.queryAllByRole("button"), ...group.queryAllByRole("link")].map((element) => element.textContent)];
      }),
    );
    await expect(offered).toEqual({
      running: ["Remove", "Stop", "Talk to it"],
      starting: ["Remove", "Stop"],
      waiting: ["Remove", "Stop"],
      stopping: ["Remove", "Start"],
      stopped: ["Remove", "Start"],
      failed: ["Remove", "Start"],
    });
  },
};

const model = runnableModel({ state: "deploy", deployment: null });

export const Choices: Story = {
  render: () => <DeployChoices models={[model, { ...model, ref: "ada/up", name: "up", state: "ready" }]} deploying={null} onDeploy={acts.deploy} />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.queryByText("up")).toBeNull();
    await userEvent.click(canvas.getByRole("button", { name: "Deploy support-answers" }));
    await expect(acts.deploy).toHaveBeenCalledWith(model);
  },
};

export const NothingLeft: Story = {
  render: () => <DeployChoices models={[]} deploying={null} onDeploy={acts.deploy} />,
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText("Nothing left to deploy")).toBeVisible();
  },
};
