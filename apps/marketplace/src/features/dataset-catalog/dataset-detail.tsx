import type { DatasetFile } from "@aiweb/contracts/datasets/dataset";
import type { DatasetDetail } from "@aiweb/contracts/datasets/get-dataset";
import { links } from "@aiweb/federation";
import { Badge, Banner, ButtonLink, Card, Hash, KeyValueList, LineageItem, LineageList, PageHeader, RelativeTime, SplitLayout, Stack, StateDot, Text } from "@aiweb/ui";
import type { ReactNode } from "react";
import { DatasetFiles } from "./dataset-files.tsx";
import { factsOf, stateOf } from "./dataset-words.ts";
import { FineTuneAction } from "./fine-tune-action.tsx";

export type DatasetDetailViewProps = {
  dataset: DatasetDetail;
  /** A file's first rows. */
  rows: (file: DatasetFile) => ReactNode;
  versions: ReactNode;
};

/** What a public dataset is, its first rows, its versions, and what can be done with it. */
export function DatasetDetailView({ dataset, rows, versions }: DatasetDetailViewProps) {
  const { owner, name, shown } = dataset;
  const state = shown?.state ?? null;
  const { word, tone, reason } = stateOf(state);
  const older = shown !== null && shown.number !== dataset.version;
  return (
    <>
      <PageHeader
        noun="dataset"
        title={name}
        breadcrumbs={[{ label: "Data", href: links.publicDatasets() }, { label: owner.name ?? owner.handle }]}
        state={
          <>
            <StateDot tone={tone}>{word}</StateDot>
            {factsOf({ rows: shown?.rows ?? null, bytes: shown?.bytes ?? 0, files: dataset.fileList.length, licence: dataset.licence }).map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
            {dataset.visibility === "private" ? <Badge>private</Badge> : null}
          </>
        }
        actions={
          <>
            {dataset.mine ? <ButtonLink href={links.dataset(owner.handle, name)}>Manage</ButtonLink> : null}
            <FineTuneAction dataset={dataset} state={state} version={older ? shown.number : null} />
          </>
        }
      />
      {older ? <Banner tone="info" title={`This is version ${shown.number}, as it was`} actions={<ButtonLink size="s" href={links.publicDataset(owner.handle, name)}>Show the newest</ButtonLink>} /> : null}
      {reason === null ? null : <Banner tone="info" title={reason} actions={dataset.mine ? <ButtonLink size="s" href={links.dataset(owner.handle, name)}>See its files</ButtonLink> : undefined} />}
      <SplitLayout asideWidth={300} aside={<About dataset={dataset} />}>
        <Stack gap={4}>
          <DatasetFiles dataset={dataset} rows={rows} />
          {versions}
        </Stack>
      </SplitLayout>
    </>
  );
}

function About({ dataset }: { dataset: DatasetDetail }) {
  const hash = dataset.shown?.hash ?? null;
  return (
    <Stack gap={4}>
      <Card title="About">
        <Stack gap={3}>
          <Text size="s" tone={dataset.description === "" ? "3" : "ink"}>
            {dataset.description === "" ? "No description." : dataset.description}
          </Text>
          <KeyValueList
            items={[
              { label: "Owner", value: dataset.owner.name ?? dataset.owner.handle },
              { label: "Licence", value: dataset.licence === "" ? "not said" : dataset.licence },
              { label: "Version", value: dataset.shown?.number ?? "none" },
              { label: "Changed", value: <RelativeTime at={dataset.updatedAt} /> },
              ...(hash === null ? [] : [{ label: "Content", value: <Hash value={hash} label="content hash" /> }]),
            ]}
          />
        </Stack>
      </Card>
      {dataset.usedBy.length === 0 ? null : (
        <Card title="Made from it">
          <LineageList>
            {dataset.usedBy.map((use) => (
              <LineageItem key={`${use.kind} ${use.id}`} noun={use.kind} name={use.title} href={use.href} note={use.kind === "job" ? "fine-tuning job" : "model"} />
            ))}
          </LineageList>
        </Card>
      )}
    </Stack>
  );
}
