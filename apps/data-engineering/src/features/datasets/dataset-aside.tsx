import type { DatasetDetail } from "@aiweb/contracts/datasets/get-dataset";
import { Card, Hash, KeyValueList, LineageItem, LineageList, Stack, Text } from "@aiweb/ui";

/** What a dataset is about, and what was made from it. */
export function DatasetAside({ dataset }: { dataset: DatasetDetail }) {
  return (
    <Stack gap={4}>
      <Card title="About">
        <Stack gap={3}>
          {dataset.description === "" ? (
            <Text size="s" tone="3">
              No description.
            </Text>
          ) : (
            <Text size="s">{dataset.description}</Text>
          )}
          <KeyValueList
            items={[
              { label: "Owner", value: dataset.owner.name ?? dataset.owner.handle },
              { label: "Licence", value: dataset.licence === "" ? "not said" : dataset.licence },
              ...((dataset.shown?.hash ?? null) === null ? [] : [{ label: "Content", value: <Hash value={dataset.shown?.hash ?? ""} label="content hash" /> }]),
            ]}
          />
        </Stack>
      </Card>
      <Card title="Made from it">
        {dataset.usedBy.length === 0 ? (
          <Text size="s" tone="3">
            No model has learned from it yet.
          </Text>
        ) : (
          <LineageList>
            {dataset.usedBy.map((use) => (
              <LineageItem key={`${use.kind} ${use.id}`} noun={use.kind} name={use.title} href={use.href} note={use.kind === "job" ? "fine-tuning job" : "model"} />
            ))}
          </LineageList>
        )}
      </Card>
    </Stack>
  );
}
