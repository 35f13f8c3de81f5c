import type { TrainingSettings } from "@aiweb/contracts/fine-tuning/fine-tune-configuration";
import type { JobDetail } from "@aiweb/contracts/jobs/get-job";
import { Card, CodeBlock, Disclosure, formatNumber, formatPercent, Hash, KeyValueList, Stack, Table } from "@aiweb/ui";
import { mappingWords } from "../../app/mapping-words.ts";

function settingItems(training: TrainingSettings, threads: number) {
  return [
    training.steps === null ? { label: "Epochs", value: formatNumber(training.epochs ?? 0) } : { label: "Steps", value: formatNumber(training.steps) },
    { label: "Learning rate", value: String(training.learningRate) },
    { label: "Batch", value: `${training.batchSize} × ${training.gradientAccumulation}` },
    { label: "LoRA", value: `rank ${training.loraRank}, alpha ${training.loraAlpha}, dropout ${training.loraDropout}` },
    { label: "Sequence length", value: `${formatNumber(training.sequenceLength)} tokens` },
    { label: "Held out", value: formatPercent(training.validationShare) },
    { label: "Checkpoint", value: `every ${training.checkpointEvery} steps` },
    { label: "Evaluation", value: `every ${training.evaluateEvery} steps` },
    { label: "Seed", value: String(training.seed) },
    { label: "Threads", value: String(threads) },
    { label: "GPUs", value: training.gpus === null ? "a share, if any" : formatNumber(training.gpus) },
  ];
}

/** Exactly what was asked for, with the hash that names it. */
export function JobConfiguration({ job }: { job: JobDetail }) {
  const { configuration } = job;
  return (
    <Stack gap={4}>
      <Card title="How">
        <KeyValueList items={[...settingItems(configuration.training, job.threads), { label: "Hash", value: <Hash value={job.configurationHash} label="Configuration hash" /> }]} />
      </Card>
      <Card title="Datasets" padding="none">
        <Table
          caption="Datasets of this job"
          rows={configuration.datasets}
          rowKey={(entry) => `${entry.dataset}@${entry.version}`}
          columns={[
            { key: "dataset", header: "Dataset", cell: (entry) => `${entry.dataset} v${entry.version}` },
            { key: "mapping", header: "Learned from", cell: (entry) => mappingWords(entry.mapping) },
            { key: "weight", header: "Weight", align: "end", cell: (entry) => formatNumber(entry.weight) },
            { key: "cap", header: "Rows at most", align: "end", cell: (entry) => (entry.rowCap === null ? "all" : formatNumber(entry.rowCap)) },
          ]}
        />
      </Card>
      <Disclosure summary="As JSON">
        <CodeBlock label="Configuration" code={JSON.stringify(configuration, null, 2)} />
      </Disclosure>
    </Stack>
  );
}
