import { useMutation } from "@tanstack/react-query";
import { parseError, queryClient, trpc } from "@aiweb/api-client";
import type { ModelDetail } from "@aiweb/contracts/models/get-model";
import { links, toast, useHostApi } from "@aiweb/federation";
import { Button, Card, DeleteIcon, Row, Select, Stack, Text, TextArea, TextField } from "@aiweb/ui";
import { lazy, Suspense, useState } from "react";
import { toastFailure } from "../../app/toast-failure.ts";

const ConfirmDialog = lazy(async () => ({ default: (await import("@aiweb/ui/overlays")).ConfirmDialog }));
const visibilities = [
  { value: "private", label: "Only me" },
  { value: "public", label: "Everybody" },
];

/** What the owner may change of a model; deleting it names it. */
export function ModelSettings({ model }: { model: ModelDetail }) {
  const host = useHostApi();
  const [description, setDescription] = useState(model.description);
  const [licence, setLicence] = useState(model.licence);
  const [visibility, setVisibility] = useState(model.visibility);
  const [deleting, setDeleting] = useState(false);
  const update = useMutation(
    trpc.models.update.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries(trpc.models.pathFilter());
        toast({ title: "Saved", tone: "good" });
      },
      onError: toastFailure("Not saved"),
    }),
  );
  const remove = useMutation(
    trpc.models.delete.mutationOptions({
      onSuccess: async () => {
        host.navigate(links.ownModels());
        // The record itself is not asked for again: it is gone.
        await Promise.all([trpc.models.listMine, trpc.models.list].map((list) => queryClient.invalidateQueries(list.pathFilter())));
      },
    }),
  );
  return (
    <Stack gap={4}>
      <Card title="About" heading="section">
        <Stack gap={4}>
          <TextArea label="Description" optional value={description} onValueChange={setDescription} />
          <TextField label="Licence" optional value={licence} onValueChange={setLicence} hint="Its base's licence still holds for what you pass on." />
          <Select label="Seen by" options={visibilities} value={visibility} onValueChange={(value) => setVisibility(value === "public" ? "public" : "private")} hint="Whoever sees a public model may use it and build on it." />
          <Row>
            <Button variant="primary" busy={update.isPending} onClick={() => update.mutate({ model: model.ref, description, licence, visibility })}>
              Save
            </Button>
          </Row>
        </Stack>
      </Card>
      <Card title="Delete" heading="section">
        <Row justify="between" wrap>
          <Text tone="2">All versions and their files go, and running deployments stop. What was made from it keeps its name in its lineage.</Text>
          <Button variant="danger" icon={DeleteIcon} onClick={() => setDeleting(true)}>
            Delete {model.name}
          </Button>
        </Row>
      </Card>
      <Suspense>
        {deleting ? (
          <ConfirmDialog
            open
            onOpenChange={setDeleting}
            title={`Delete ${model.name}?`}
            typedName={model.name}
            confirmLabel="Delete the model"
            busy={remove.isPending}
            error={remove.error === null ? undefined : parseError(remove.error).message}
            onConfirm={() => remove.mutate({ model: model.ref, name: model.name })}
          >
            This cannot be undone.
          </ConfirmDialog>
        ) : null}
      </Suspense>
    </Stack>
  );
}
