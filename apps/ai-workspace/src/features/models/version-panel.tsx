import type { ModelDetail } from "@aiweb/contracts/models/get-model";
import type { ModelVersion } from "@aiweb/contracts/models/model";
import { links } from "@aiweb/federation";
import { Badge, Bytes, Card, Disclosure, formatNumber, Grid, KeyValueList, LineageItem, LineageList, RelativeTime, Row, Stack, Text } from "@aiweb/ui";
import { FileTable } from "@aiweb/ui/file-table";
import { runMetrics } from "@aiweb/ui/run-metrics";
import { lazy, Suspense } from "react";
import { DeployModelButton } from "./deploy-model-button.tsx";
import { TagEditor } from "./tag-editor.tsx";

const Markdown = lazy(async () => ({ default: (await import("@aiweb/ui/markdown")).Markdown }));

/** A version: tags that move, what was measured, what it was made from, its files. */
export function VersionPanel({ model, version }: { model: ModelDetail; version: ModelVersion }) {
  return (
    <Card
      title={
        <Row gap={2} align="center">
          Version {version.number}
          {version.tags.map((tag) => (
            <Badge key={tag} tone="accent">
              {tag}
            </Badge>
          ))}
        </Row>
      }
      note={<RelativeTime at={version.createdAt} />}
      actions={
        <Row gap={2}>
          {model.mine ? <TagEditor model={model.ref} version={version} /> : null}
          <DeployModelButton model={model} version={version.number} size="s" />
        </Row>
      }
    >
      <Stack gap={4}>
        <Grid min={280} gap={5}>
          <KeyValueList items={[...runMetrics(version.metrics), { label: "Size", value: <Bytes value={version.bytes} /> }]} />
          <LineageList>
            <LineageItem noun="model" name={version.base.name} href={modelLink(version.base.ref)} note="base model" />
            {version.datasets.map((dataset, index) => (
              <LineageItem
                key={index}
                noun="dataset"
                name={`${dataset.name} @ v${dataset.version}`}
                href={datasetLink(dataset.ref)}
                note={dataset.deleted ? "deleted since" : `weight ${formatNumber(dataset.weight)}${dataset.rows === null ? "" : ` · ${formatNumber(dataset.rows)} rows`}`}
              />
            ))}
            {version.job === null ? null : <LineageItem noun="job" name="Fine-tuning job" href={links.job(version.job)} note="that made it" />}
            {version.removedJob === null ? null : <LineageItem noun="job" name={version.removedJob} note="made it, removed since" />}
          </LineageList>
        </Grid>
        <Disclosure summary={`Files (${version.files.length})`}>
          <FileTable caption={`Files of version ${version.number}`} files={version.files} hrefOf={(name) => `/files/models/${version.id}/${encodeURIComponent(name)}`} />
        </Disclosure>
        {version.card === "" ? null : (
          <Disclosure summary="Model card">
            <Suspense fallback={<Text tone="3">Loading the card</Text>}>
              <Markdown text={version.card} />
            </Suspense>
          </Disclosure>
        )}
      </Stack>
    </Card>
  );
}

function modelLink(ref: string): string | undefined {
  const [handle, name] = ref.split("/");
  return handle === undefined || name === undefined ? undefined : links.model(handle, name);
}

function datasetLink(ref: string): string | undefined {
  const [handle, name] = ref.split("/");
  return handle === undefined || name === undefined ? undefined : links.publicDataset(handle, name);
}
