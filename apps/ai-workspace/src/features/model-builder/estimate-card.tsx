import { useQuery } from "@tanstack/react-query";
import { trpc } from "@aiweb/api-client";
import { Bytes, Card, Duration, formatNumber, KeyValueList, Text } from "@aiweb/ui";
import type { Draft } from "./draft.ts";

/** What it will cost, as far as earlier runs here measured it. */
export function EstimateCard({ draft }: { draft: Draft }) {
  const { steps, batchSize, sequenceLength, epochs, gradientAccumulation } = draft.training;
  const rows = draft.datasets.reduce((sum, entry) => sum + Math.min(entry.rows, entry.rowCap ?? entry.rows), 0);
  const perStep = (batchSize ?? 0) * (gradientAccumulation ?? 1);
  const counted = steps ?? (perStep > 0 ? Math.ceil(((epochs ?? 0) * rows) / perStep) : 0);
  const usable = draft.base !== "" && counted > 0 && (batchSize ?? 0) > 0 && (sequenceLength ?? 0) > 0;
  const estimate = useQuery(trpc.fineTuning.estimateJob.queryOptions({ base: draft.base, steps: counted, batchSize: batchSize ?? 1, sequenceLength: sequenceLength ?? 1 }, { enabled: usable, staleTime: 60_000 }));
  const known = usable ? estimate.data : undefined;
  const source = known === undefined || known.measuredFrom === 0 ? "no run here has measured it yet" : `measured on ${formatNumber(known.measuredFrom)} ${known.measuredFrom === 1 ? "run" : "runs"} here`;
  return (
    <Card title="Before it starts">
      {known === undefined ? (
        <Text size="s" tone="2">
          Choose what learns and from what; time and memory are said as far as earlier runs measured them.
        </Text>
      ) : (
        <KeyValueList
          items={[
            { label: "Time", value: known.seconds === null ? "unknown" : <>about <Duration seconds={known.seconds} /></>, note: source },
            { label: "Memory", value: known.memoryBytes === null ? "unknown" : <Bytes value={known.memoryBytes} /> },
            { label: "Where", value: known.where, note: known.gpus === 0 ? "no GPU asked for" : `${known.gpus} GPU` },
          ]}
        />
      )}
    </Card>
  );
}
