import { Button, Card, DatasetIcon, EmptyState, PlusIcon, ShareBar, Stack, Text } from "@aiweb/ui";
import { lazy, Suspense, useState } from "react";
import type { DraftEntry } from "./draft.ts";
import { MixRow } from "./mix-row.tsx";
import type { PartProps } from "./part-props.ts";

const AddDatasetDialog = lazy(async () => ({ default: (await import("./add-dataset-dialog.tsx")).AddDatasetDialog }));

/** What it learns from: datasets drawn by weight, each with a version, a cap and roles for its columns. */
export function DatasetMix({ draft, change, problems }: PartProps) {
  const [adding, setAdding] = useState(false);
  const { datasets } = draft;
  const total = datasets.reduce((sum, { weight }) => sum + weight, 0);
  const replace = (index: number, next: DraftEntry | null) =>
    change((before) => ({ ...before, datasets: before.datasets.flatMap((entry, at) => (at === index ? (next === null ? [] : [next]) : [entry])) }));
  const add = (entry: DraftEntry) => change((before) => ({ ...before, datasets: [...before.datasets, entry] }));
  return (
    <Card
      title="What it learns from"
      heading="section"
      actions={
        <Button icon={PlusIcon} onClick={() => setAdding(true)}>
          Add dataset
        </Button>
      }
      note="Drawn by weight, from exactly these versions."
    >
      <Stack gap={4}>
        {problems["datasets"] === undefined ? null : (
          <Text tone="bad" size="s">
            {problems["datasets"]}
          </Text>
        )}
        {datasets.length === 0 ? (
          <EmptyState
            title="No dataset yet"
            noun="dataset"
            icon={DatasetIcon}
            actions={
              <Button icon={PlusIcon} onClick={() => setAdding(true)}>
                Choose one
              </Button>
            }
          >
            Rows with a question and an answer are enough; there is a sample to try.
          </EmptyState>
        ) : (
          datasets.map((entry, index) => (
            <MixRow
              key={entry.key}
              entry={entry}
              share={total === 0 ? 0 : entry.weight / total}
              problem={(field) => problems[`datasets.${index}.${field}`] ?? (field === "mapping" ? mappingProblem(problems, index) : undefined)}
              onChange={(next) => replace(index, next)}
              onRemove={() => replace(index, null)}
            />
          ))
        )}
        {datasets.length < 2 || total === 0 ? null : <ShareBar label="Shares of the mix" parts={datasets.map((entry) => ({ label: `${entry.title} v${entry.version}`, share: entry.weight / total }))} />}
      </Stack>
      <Suspense>{adding ? <AddDatasetDialog taken={datasets.map(({ dataset, version }) => `${dataset}@${version}`)} onAdd={add} onClose={() => setAdding(false)} /> : null}</Suspense>
    </Card>
  );
}

/** A problem anywhere inside a mapping, shown at the mapping. */
function mappingProblem(problems: Record<string, string>, index: number): string | undefined {
  return Object.entries(problems).find(([path]) => path.startsWith(`datasets.${index}.mapping.`))?.[1];
}
