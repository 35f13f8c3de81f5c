import { Card, Disclosure, Grid, SegmentedControl, Select, Stack } from "@aiweb/ui";
import { NumberField } from "@aiweb/ui/number-field";
import type { PartProps } from "./part-props.ts";

type Figure = { key: string; label: string; hint: string; min: number; step: number; max?: number };

const main: Figure[] = [
  { key: "learningRate", label: "Learning rate", hint: "How far each step moves. Too high forgets, too low does not learn; 0.001 suits LoRA on small models.", min: 0, max: 1, step: 0.0001 },
  { key: "loraRank", label: "LoRA rank", hint: "How much the adapter can hold. 8 is enough for facts and tone.", min: 1, max: 256, step: 1 },
  { key: "batchSize", label: "Batch", hint: "Rows looked at in each step. More is steadier and slower.", min: 1, max: 1024, step: 1 },
];

const further: Figure[] = [
  { key: "sequenceLength", label: "Sequence length", hint: "Tokens of a row at most; the preview shows what is cut.", min: 16, max: 131_072, step: 16 },
  { key: "gradientAccumulation", label: "Batches per step", hint: "Adds batches up before moving: a larger batch in the same memory.", min: 1, max: 1024, step: 1 },
  { key: "loraAlpha", label: "LoRA alpha", hint: "How loudly the adapter speaks; twice the rank is common.", min: 0, max: 1024, step: 1 },
  { key: "loraDropout", label: "LoRA dropout", hint: "Share left out at random against learning by heart.", min: 0, max: 0.9, step: 0.05 },
  { key: "validationShare", label: "Held out", hint: "Share of rows that only measure. 0 learns from all and measures nothing.", min: 0, max: 0.5, step: 0.01 },
  { key: "evaluateEvery", label: "Evaluate every", hint: "Steps between two measurements on the held-out rows.", min: 1, max: 100_000, step: 10 },
  { key: "checkpointEvery", label: "Checkpoint every", hint: "Steps between two checkpoints: what a lost run has to do again at most.", min: 1, max: 100_000, step: 10 },
  { key: "seed", label: "Seed", hint: "The same seed and data give the same model.", min: 0, max: 2_147_483_647, step: 1 },
];

const lengths: { value: "steps" | "epochs"; label: string }[] = [
  { value: "steps", label: "Steps" },
  { value: "epochs", label: "Epochs" },
];

const usual = { steps: 40, epochs: 1 };

type GpuChoice = "cluster" | "0" | "0.75" | "1";
const gpuChoices: { value: GpuChoice; label: string }[] = [
  { value: "cluster", label: "A share, if any" },
  { value: "0", label: "None: the CPU" },
  { value: "0.75", label: "0.75 of one" },
  { value: "1", label: "A whole one" },
];

function gpuValue(gpus: number | null | undefined): GpuChoice {
  return gpuChoices.find(({ value }) => value === String(gpus))?.value ?? "cluster";
}

/** How it is trained. Every figure has a sound default and says what it does. */
export function TrainingFields({ draft, change, problems }: PartProps) {
  const { training } = draft;
  const set = (values: Record<string, number | null>) => change((before) => ({ ...before, training: { ...before.training, ...values } }));
  const field = ({ key, label, hint, min, max, step }: Figure) => (
    <NumberField key={key} label={label} hint={hint} min={min} max={max} step={step} value={training[key] ?? null} onValueChange={(value) => set({ [key]: value })} error={problems[`training.${key}`]} />
  );
  const { lengthBy } = draft;
  return (
    <Card title="How" heading="section" note="LoRA, with sound defaults">
      <Stack gap={4}>
        <SegmentedControl label="Length counted in" options={lengths} value={lengthBy} onValueChange={(next) => change((before) => ({ ...before, lengthBy: next, training: { ...before.training, [next]: before.training[next] ?? usual[next] } }))} />
        <Grid min={180} gap={4}>
          {lengthBy === "steps" ? (
            <NumberField label="Steps" hint="Each looks at one batch. 40 teach a fact; more rows want more." min={1} value={training["steps"] ?? null} onValueChange={(steps) => set({ steps })} error={problems["training.steps"]} />
          ) : (
            <NumberField label="Epochs" hint="How often every row of the mix is seen." min={0.1} step={1} value={training["epochs"] ?? null} onValueChange={(epochs) => set({ epochs })} error={problems["training.epochs"]} />
          )}
          {main.map(field)}
        </Grid>
        <Disclosure summary="More settings" open={[...further.map(({ key }) => key), "gpus"].some((key) => problems[`training.${key}`] !== undefined)}>
          <Grid min={180} gap={4}>
            {further.map(field)}
            <Select label="GPUs" hint="What it asks the cluster for. A share leaves room for a model that answers beside." options={gpuChoices} value={gpuValue(training["gpus"])} onValueChange={(value) => set({ gpus: value === "cluster" ? null : Number(value) })} error={problems["training.gpus"]} />
          </Grid>
        </Disclosure>
      </Stack>
    </Card>
  );
}
