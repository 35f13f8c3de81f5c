import type { ModelVersion } from "@aiweb/contracts/models/model";
import { links } from "@aiweb/federation";
import { Badge, Bytes, Card, Disclosure, formatExact, formatNumber, Grid, Hash, KeyValueList, LineageItem, LineageList, Link, RelativeTime, Row, Stack, Table, Text } from "@aiweb/ui";
import type { ReactNode } from "react";

const METRICS: Record<string, string> = { loss: "Training loss", evalLoss: "Validation loss", firstLoss: "First loss", steps: "Steps", seconds: "Seconds", tokens: "Tokens seen" };

function pageOf(ref: string, page: (handle: string, name: string) => string): string | undefined {
  const [handle, name] = ref.split("/");
  return handle === undefined || name === undefined ? undefined : page(handle, name);
}

function Facts({ version }: { version: ModelVersion }) {
  return (
    <Grid min={260} gap={5}>
      <KeyValueList
        items={[
          { label: "Made", value: formatExact(version.createdAt) },
          { label: "Size", value: <Bytes value={version.bytes} /> },
          ...Object.entries(version.metrics).map(([name, value]) => ({ label: METRICS[name] ?? name, value: formatNumber(value) })),
        ]}
      />
      <LineageList>
        <LineageItem noun="model" name={version.base.name} href={pageOf(version.base.ref, links.model)} note="base model" />
        {version.datasets.map((dataset) => (
          <LineageItem
            key={`${dataset.name}@${dataset.version}`}
            noun="dataset"
            name={`${dataset.name} @ v${dataset.version}`}
            href={dataset.deleted ? undefined : pageOf(dataset.ref, links.publicDataset)}
            note={dataset.deleted ? "deleted since" : `weight ${formatNumber(dataset.weight)}`}
          />
        ))}
      </LineageList>
    </Grid>
  );
}

function Files({ version }: { version: ModelVersion }) {
  return version.files.length === 0 ? (
    <Text size="s" tone="2">
      It keeps no files here.
    </Text>
  ) : (
    <Table
      caption={`Files of version ${version.number}`}
      dense
      rows={version.files}
      rowKey={(file) => file.name}
      columns={[
        {
          key: "name",
          header: "File",
          cell: (file) => (
            <Link href={`/files/models/${version.id}/${encodeURIComponent(file.name)}`} download>
              {file.name}
            </Link>
          ),
        },
        { key: "bytes", header: "Size", align: "end", cell: (file) => <Bytes value={file.bytes} /> },
        { key: "sha256", header: "SHA-256", cell: (file) => <Hash value={file.sha256} label={`SHA-256 of ${file.name}`} /> },
      ]}
    />
  );
}

/** A model's versions, newest first and open; each opens to what it was made from, measured and consists of. */
export function VersionList({ versions, more }: { versions: readonly ModelVersion[]; more?: ReactNode }) {
  return (
    <Card heading="section" title="Versions">
      <Stack gap={3}>
        {versions.map((version, index) => (
          <Disclosure
            key={version.id}
            open={index === 0}
            summary={
              <Row gap={2} align="center">
                Version {version.number}
                {version.tags.map((tag) => (
                  <Badge key={tag} mono>
                    {tag}
                  </Badge>
                ))}
                <Text size="s" tone="3">
                  <RelativeTime at={version.createdAt} />
                </Text>
              </Row>
            }
          >
            <Stack gap={4}>
              <Facts version={version} />
              <Files version={version} />
            </Stack>
          </Disclosure>
        ))}
        {more}
      </Stack>
    </Card>
  );
}
