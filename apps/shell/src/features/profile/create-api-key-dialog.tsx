import { useState } from "react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Banner, Button, Checkbox, CodeBlock, Select, Stack } from "@aiweb/ui";
import { Form, SubmitButton, useForm } from "@aiweb/ui/form";
import { parseError, queryClient, trpc } from "@aiweb/api-client";
import { createApiKeyInput } from "@aiweb/contracts/api-keys/create-api-key";
import { Dialog } from "./lazy-dialogs.ts";
import { ModelChoice } from "./model-choice.tsx";

const lifetimes = [
  { value: "", label: "Until revoked" },
  { value: "7", label: "7 days" },
  { value: "30", label: "30 days" },
  { value: "90", label: "90 days" },
];

const dayMs = 86_400_000;
const formId = "new-api-key";

/** Makes an API key and shows its secret, once. */
export function CreateApiKeyDialog({ onClose }: { onClose: () => void }) {
  const [days, setDays] = useState("");
  const create = useMutation(trpc.apiKeys.create.mutationOptions({ onSuccess: () => queryClient.invalidateQueries(trpc.apiKeys.list.pathFilter()) }));
  const form = useForm({
    initial: { name: "", models: null },
    schema: createApiKeyInput,
    onSubmit: (value) => create.mutateAsync({ ...value, expiresAt: days === "" ? null : new Date(Date.now() + Number(days) * dayMs).toISOString() }),
    failureOf: parseError,
  });

  if (create.data !== undefined) {
    return (
      <Dialog
        open
        onOpenChange={(open) => open || onClose()}
        title={`Key ${create.data.key.name}`}
        actions={
          <Button variant="primary" onClick={onClose}>
            Done
          </Button>
        }
      >
        <Stack gap={3}>
          <Banner tone="warn" title="Copy it now">
            This is the only time it is shown. AIWeb keeps a digest of it, which cannot be turned back.
          </Banner>
          <CodeBlock code={create.data.secret} label="API key" copy wrap />
        </Stack>
      </Dialog>
    );
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title="New API key"
      description="For programs that call your models through /v1."
      actions={
        <>
          <Button variant="ghost" onClick={onClose}>
            Cancel
          </Button>
          <SubmitButton of={form} form={formId}>
            Make key
          </SubmitButton>
        </>
      }
    >
      <Form of={form} id={formId} failureTitle="The key was not made">
        <form.Field name="name">{(field) => <field.TextField label="Name" hint="Where it is used: laptop, nightly report." maxLength={80} />}</form.Field>
        <Select label="Ends" options={lifetimes} value={days} onValueChange={setDays} />
        <form.Field name="models">{(field) => <field.Custom<readonly string[] | null>>{(models) => <OnlyModels chosen={models.value} onChosen={models.change} error={models.error} />}</field.Custom>}</form.Field>
      </Form>
    </Dialog>
  );
}

/** All that the account may use, or those that are named. */
function OnlyModels({ chosen, onChosen, error }: { chosen: readonly string[] | null; onChosen: (chosen: readonly string[] | null) => void; error: string | undefined }) {
  const runnable = useQuery(trpc.conversations.listRunnableModels.queryOptions({}, { enabled: chosen !== null }));
  const unread = runnable.isLoadingError ? { message: parseError(runnable.error).message, onRetry: () => void runnable.refetch() } : undefined;
  return (
    <>
      <Checkbox label="Only these models" hint="Left open, the key may use every model that you may." checked={chosen !== null} onCheckedChange={(only) => onChosen(only ? [] : null)} />
      {chosen === null ? null : <ModelChoice offered={runnable.data?.items.filter(({ state }) => state !== "blocked").map(({ ref }) => ref)} failure={unread} chosen={chosen} onChosen={onChosen} error={error} />}
    </>
  );
}
