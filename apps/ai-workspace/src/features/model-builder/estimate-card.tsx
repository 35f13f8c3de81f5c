import { useQuery } from "@tanstack/react-query";
import { parseError, trpc } from "@aiweb/api-client";
import { Bytes, Card, Duration, formatNumber, KeyValueList, Text } from "@aiweb/ui";
import type { Draft } from "./draft.ts";
import { useSettled } from "./use-settled.ts";

/** The steps that a draft comes to; 0 while they cannot be told. */
function stepsOf({ training, lengthBy, datasets }: Draft): number {
  if (lengthBy === "steps") {
    return training["steps"] ?? 0;
  }
  const rows = datasets.reduce((sum, entry) => sum + Math.min(entry.rows, entry.rowCap ?? entry.rows), 0);
  const perStep = (training["batchSize"] ?? 0) * (training["gradientAccumulation"] ?? 0);
  return perStep > 0 ? Math.ceil(((training["epochs"] ?? 0) * rows) / perStep) : 0;
}

/** What it will cost, as far as earlier runs here measured it. */
export function EstimateCard({ draft }: { draft: Draft }) {
  const settled = useSettled(draft);
  const { batchSize = null, sequenceLength = null, gradientAccumulation = null, loraRank = null, gpus = null } = settled.training;
  const steps = stepsOf(settled);
  const usable = settled.base !== "" && [steps, batchSize, sequenceLength, gradientAccumulation, loraRank].every((value) => value !== null && value > 0);
  const estimate = useQuery(
    trpc.fineTuning.estimateJob.queryOptions(
      { base: settled.base, steps, batchSize: batchSize ?? 1, gradientAccumulation: gradientAccumulation ?? 1, sequenceLength: sequenceLength ?? 1, loraRank: loraRank ?? 1, gpus },
      { enabled: usable, staleTime: 60_000 },
    ),
  );
  const known = usable ? estimate.data : undefined;
  const source = known === undefined || known.measuredFrom === 0 ? "no run like it yet" : `measured on ${formatNumber(known.measuredFrom)} ${known.measuredFrom === 1 ? "run" : "runs"} like it`;
  return (
    <Card title="Before it starts">
      {known !== undefined ? (
        <KeyValueList
          items={[
            { label: "Time", value: known.seconds === null ? "unknown" : <>about <Duration seconds={known.seconds} /></>, note: source },
            { label: "Memory", value: known.memoryBytes === null ? "unknown" : <Bytes value={known.memoryBytes} /> },
            { label: "Where", value: known.where, note: gpuWords(known.gpus) },
          ]}
        />
      ) : usable && estimate.error !== null ? (
        <Text size="s" tone="bad">
          {parseError(estimate.error).message}
        </Text>
      ) : usable ? (
        <Text size="s" tone="3">
          Looking at earlier runs
        </Text>
      ) : (
        <Text size="s" tone="2">
          Choose what learns and from what; time and memory are said as far as earlier runs measured them.
        </Text>
      )}
    </Card>
  );
}

function gpuWords(gpus: number | null): string {
  if (gpus === null) {
    return "Ray does not say what it has";
  }
  return gpus === 0 ? "on the CPU" : `asks for ${formatNumber(gpus)} GPU`;
}
