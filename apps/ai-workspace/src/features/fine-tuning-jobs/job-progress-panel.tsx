import type { JobDetail } from "@aiweb/contracts/jobs/get-job";
import { Banner, Button, Bytes, formatNumber, formatPercent, StatGrid, StatTile } from "@aiweb/ui";
import { LineChart } from "@aiweb/ui/line-chart";
import { useMemo } from "react";
import { attemptMarkers, lossSeries, rateSeries, readFigures } from "./job-curves.ts";
import { useJobMetrics } from "./use-job-metrics.ts";

/** The run in figures and curves. */
export function JobProgressPanel({ job }: { job: JobDetail }) {
  const { metrics, failure, retry } = useJobMetrics(job.id);
  const figures = useMemo(() => readFigures(metrics), [metrics]);
  const markers = useMemo(() => attemptMarkers(job.attempts), [job.attempts]);
  const xMax = job.progress?.totalSteps;
  return (
    <>
      {failure === null ? null : (
        <Banner tone="warn" title="The curves may be behind" actions={<Button size="s" onClick={retry}>Read again</Button>}>
          {failure.message}
        </Banner>
      )}
      <StatGrid>
        <StatTile label="Training loss" value={figures.loss === null ? "–" : formatNumber(figures.loss)} note={changeNote(figures.firstLoss, figures.loss)} />
        <StatTile label="Validation loss" value={figures.evalLoss === null ? "–" : formatNumber(figures.evalLoss)} note={figures.evalStep === null ? "not measured yet" : `at step ${figures.evalStep}`} />
        <StatTile label="Speed" value={figures.tokensPerSecond === null ? "–" : formatNumber(Math.round(figures.tokensPerSecond))} note="tokens a second" />
        {job.progress?.memoryBytes === null || job.progress?.memoryBytes === undefined ? null : <StatTile label="Memory" value={<Bytes value={job.progress.memoryBytes} />} note="of the trainer" />}
      </StatGrid>
      <LineChart title="Loss" xLabel="step" series={lossSeries(metrics)} markers={markers} xMax={xMax} />
      <LineChart title="Learning rate" xLabel="step" series={rateSeries(metrics)} markers={markers} xMax={xMax} height={140} formatY={(rate) => (rate === 0 ? "0" : rate.toExponential(1))} />
    </>
  );
}

function changeNote(first: number | null, last: number | null): string {
  if (first === null || last === null) {
    return "not measured yet";
  }
  if (first === 0 || first === last) {
    return "since the first step";
  }
  return `${last < first ? "↓" : "↑"} ${formatPercent(Math.abs(1 - last / first))} since start`;
}
