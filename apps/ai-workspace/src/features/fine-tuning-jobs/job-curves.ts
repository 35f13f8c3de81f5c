import type { JobDetail } from "@aiweb/contracts/jobs/get-job";
import type { JobMetric } from "@aiweb/contracts/jobs/list-job-metrics";

type Curve = { label: string; points: [number, number][]; tone: "accent" | "job"; dashed?: boolean; dots?: boolean };

function pointsOf(metrics: readonly JobMetric[], read: (metric: JobMetric) => number | null): [number, number][] {
  return metrics.flatMap((metric): [number, number][] => {
    const value = read(metric);
    return value === null ? [] : [[metric.step, value]];
  });
}

export function lossSeries(metrics: readonly JobMetric[]): Curve[] {
  return [
    { label: "training", tone: "accent", points: pointsOf(metrics, (metric) => metric.loss) },
    { label: "validation", tone: "job", dashed: true, dots: true, points: pointsOf(metrics, (metric) => metric.evalLoss) },
  ];
}

export function rateSeries(metrics: readonly JobMetric[]): Curve[] {
  return [{ label: "learning rate", tone: "accent", points: pointsOf(metrics, (metric) => metric.learningRate) }];
}

/** Where an attempt took over from one that was lost or had ended; `attempts` newest first. */
export function attemptMarkers(attempts: JobDetail["attempts"]): { x: number; label: string; tone: "bad" }[] {
  return attempts.flatMap((attempt, index) => {
    const before = attempts[index + 1];
    if (before === undefined || attempt.resumedFromStep === null) {
      return [];
    }
    return [{ x: attempt.resumedFromStep, label: markerWords(before), tone: "bad" as const }];
  });
}

/** What became of the attempt before, short enough for a chart; the list of attempts has the whole sentence. */
function markerWords({ state, reason }: JobDetail["attempts"][number]): string {
  if (state !== "lost") {
    return "resumed";
  }
  return reason?.startsWith("Its node was lost") === true ? "node lost, resumed" : "lost, resumed";
}

/** The newest of each figure; null until it was measured. */
export function readFigures(metrics: readonly JobMetric[]) {
  const evaluated = metrics.findLast((metric) => metric.evalLoss !== null);
  return {
    firstLoss: metrics.find((metric) => metric.loss !== null)?.loss ?? null,
    loss: metrics.findLast((metric) => metric.loss !== null)?.loss ?? null,
    evalLoss: evaluated?.evalLoss ?? null,
    evalStep: evaluated?.step ?? null,
    tokensPerSecond: metrics.findLast((metric) => metric.tokensPerSecond !== null)?.tokensPerSecond ?? null,
  };
}
