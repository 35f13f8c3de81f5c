import type { DeploymentDetail } from "@aiweb/contracts/deployments/get-deployment";
import { formatNumber } from "@aiweb/ui";
import { LineChart } from "@aiweb/ui/line-chart";

/** Requests and errors of the last 24 hours, by hour. */
export function RequestChart({ hours }: { hours: DeploymentDetail["requestsByHour"] }) {
  const ago = (index: number) => index - hours.length + 1;
  return (
    <LineChart
      title="Requests, last 24 hours"
      xLabel="hour"
      height={140}
      formatX={(x) => (x === 0 ? "now" : `${formatNumber(x)} h`)}
      series={[
        { label: "requests", tone: "accent", points: hours.map(({ requests }, index) => [ago(index), requests]) },
        { label: "errors", tone: "bad", dashed: true, points: hours.map(({ errors }, index) => [ago(index), errors]) },
      ]}
    />
  );
}
