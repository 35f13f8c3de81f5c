import type { DatasetDetail } from "@aiweb/contracts/datasets/get-dataset";
import { links } from "@aiweb/federation";
import { Badge, Banner, ButtonLink, Card, Hash, KeyValueList, LineageItem, LineageList, PageHeader, RelativeTime, Select, SplitLayout, Stack, StateDot, Text } from "@aiweb/ui";
import { useState } from "react";
import { FineTuneAction } from "./fine-tune-action.tsx";
import { FileRows } from "./file-rows.tsx";
import { factsOf, stateOf } from "./dataset-words.ts";

/** What a public dataset is, its first rows, and what can be done with it. */
export function DatasetDetailView({ dataset }: { dataset: DatasetDetail }) {
  const state = dataset.shown?.state ?? null;
  const { word, tone, reason } = stateOf(state);
  return (
    <>
      <PageHeader
        noun="dataset"
        title={dataset.name}
        breadcrumbs={[{ label: "Data", href: links.publicDatasets() }, { label: dataset.owner.name ?? dataset.owner.handle }]}
        state={
          <>
            <StateDot tone={tone}>{word}</StateDot>
            {factsOf(dataset).map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
            {dataset.visibility === "private" ? <Badge>private</Badge> : null}
          </>
        }
        actions={
          <>
            {dataset.mine ? <ButtonLink href={links.dataset(dataset.owner.handle, dataset.name)}>Manage</ButtonLink> : null}
            <FineTuneAction dataset={dataset} state={state} />
          </>
        }
      />
      {reason === null ? null : <Banner tone="info" title={reason} actions={dataset.mine ? <ButtonLink size="s" href={links.dataset(dataset.owner.handle, dataset.name)}>See its files</ButtonLink> : undefined} />}
      <SplitLayout asideWidth={300} aside={<About dataset={dataset} />}>
        <Files dataset={dataset} />
      </SplitLayout>
    </>
  );
}

function Files({ dataset }: { dataset: DatasetDetail }) {
  const readable = dataset.fileList.filter((file) => file.rows !== null);
  const [chosen, setChosen] = useState(readable[0]?.id ?? "");
  const file = readable.find((one) => one.id === chosen) ?? readable[0];
  if (file === undefined) {
    return (
      <Card title="Rows">
        <Text size="s" tone="2">
          No file of it has been read yet.
        </Text>
      </Card>
    );
  }
  return (
    <Stack gap={4}>
      <Card
        title={readable.length === 1 ? file.name : "First rows"}
        actions={
          <ButtonLink size="s" href={links.datasetFile(dataset.owner.handle, dataset.name, file.id)} aria-label={`See all rows of ${file.name}`}>
            See all rows
          </ButtonLink>
        }
      >
        <Stack gap={3}>
          {readable.length === 1 ? null : <Select label="File" options={readable.map((one) => ({ value: one.id, label: one.name }))} value={file.id} onValueChange={setChosen} />}
          <FileRows file={file} />
        </Stack>
      </Card>
    </Stack>
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
              { label: "Version", value: dataset.version ?? "none" },
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
