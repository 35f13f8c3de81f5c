import { useMutation } from "@tanstack/react-query";
import { parseError, queryClient, trpc } from "@aiweb/api-client";
import type { DatasetDetail } from "@aiweb/contracts/datasets/get-dataset";
import { links, toast, useHostApi } from "@aiweb/federation";
import { Banner, Button, Card, DeleteIcon, Row, Select, Stack, Text, TextArea, TextField } from "@aiweb/ui";
import { lazy, Suspense, useState } from "react";

const ConfirmDialog = lazy(async () => ({ default: (await import("@aiweb/ui/overlays")).ConfirmDialog }));

/** What the owner says about a dataset, who sees it, and its end. */
export function DatasetSettings({ dataset }: { dataset: DatasetDetail }) {
  const [description, setDescription] = useState(dataset.description);
  const [licence, setLicence] = useState(dataset.licence);
  const [visibility, setVisibility] = useState(dataset.visibility);
  const changed = description !== dataset.description || licence !== dataset.licence || visibility !== dataset.visibility;
  const update = useMutation(
    trpc.datasets.update.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries(trpc.datasets.pathFilter());
        toast({ title: "Saved", tone: "good" });
      },
    }),
  );
  return (
    <Stack gap={5}>
      <Card title="What is said about it" heading="section">
        <Stack gap={4}>
          {update.error === null ? null : <Banner tone="bad" role="alert" title={parseError(update.error).message} />}
          <TextArea label="Description" optional rows={4} value={description} onValueChange={setDescription} />
          <TextField label="Licence" optional hint="Such as CC-BY-4.0, MIT, or your own words." value={licence} onValueChange={setLicence} autoComplete="off" />
          <Select
            label="Seen by"
            hint={visibility === "public" ? "Everybody may read and download its files, and fine-tune on them." : "Nobody else sees that it exists."}
            options={[
              { value: "private", label: "Only me" },
              { value: "public", label: "Everybody" },
            ]}
            value={visibility}
            onValueChange={(value) => setVisibility(value === "public" ? "public" : "private")}
          />
          <Row justify="end">
            <Button variant="primary" busy={update.isPending} disabledReason={changed ? undefined : "Nothing has changed"} onClick={() => update.mutate({ dataset: dataset.id, description, licence, visibility })}>
              Save
            </Button>
          </Row>
        </Stack>
      </Card>
      <DeleteCard dataset={dataset} />
    </Stack>
  );
}

function DeleteCard({ dataset }: { dataset: DatasetDetail }) {
  const host = useHostApi();
  const [asking, setAsking] = useState(false);
  const jobs = dataset.usedBy.filter(({ open }) => open);
  const remove = useMutation(
    trpc.datasets.delete.mutationOptions({
      onSuccess: async () => {
        host.navigate(links.datasets());
        await queryClient.invalidateQueries(trpc.datasets.list.pathFilter());
      },
    }),
  );
  return (
    <Card title="Delete" heading="section">
      <Row justify="between" align="center" gap={4}>
        <Text size="s" tone="2">
          All versions and files go for good. Models that learned from it stay, and keep its name.
        </Text>
        <Button variant="danger" icon={DeleteIcon} onClick={() => setAsking(true)}>
          Delete dataset
        </Button>
      </Row>
      <Suspense>
        {asking ? (
          <ConfirmDialog
            open
            onOpenChange={setAsking}
            title={`Delete ${dataset.name}?`}
            confirmLabel="Delete dataset"
            typedName={dataset.name}
            busy={remove.isPending}
            error={remove.error === null ? undefined : parseError(remove.error).message}
            onConfirm={() => remove.mutate({ dataset: dataset.id, name: dataset.name })}
          >
            {jobs.length === 0 ? null : <p>{`${jobs.length === 1 ? "A fine-tuning job that has not ended needs it, and fails without it" : "Fine-tuning jobs that have not ended need it, and fail without it"}: ${jobs.map(({ title }) => title).join(", ")}.`}</p>}
            {dataset.version === 1 ? "Its one version" : `All ${dataset.version ?? 0} versions`} and the files in it are removed from the disk. Models that learned from it stay.
          </ConfirmDialog>
        ) : null}
      </Suspense>
    </Card>
  );
}
