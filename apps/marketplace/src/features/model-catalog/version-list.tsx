import type { ModelVersion } from "@aiweb/contracts/models/model";
import { links } from "@aiweb/federation";
import { Badge, Bytes, Card, Disclosure, formatExact, formatNumber, Grid, KeyValueList, LineageItem, LineageList, RelativeTime, Row, Stack, Text } from "@aiweb/ui";
import { FileTable } from "@aiweb/ui/file-table";
import { runMetrics } from "@aiweb/ui/run-metrics";
import type { ReactNode } from "react";

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
          ...runMetrics(version.metrics),
        ]}
      />
      <LineageList>
        <LineageItem noun="model" name={version.base.name} href={pageOf(version.base.ref, links.model)} note="base model" />
        {version.datasets.map((dataset, index) => (
          // those that the reader may not see all have one name
          <LineageItem
            key={index}
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
              <FileTable caption={`Files of version ${version.number}`} files={version.files} hrefOf={(name) => `/files/models/${version.id}/${encodeURIComponent(name)}`} />
            </Stack>
          </Disclosure>
        ))}
        {more}
      </Stack>
    </Card>
  );
}
