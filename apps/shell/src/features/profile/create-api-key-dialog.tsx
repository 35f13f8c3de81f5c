import { useState } from "react";
import type { SubmitEvent } from "react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Banner, Button, Checkbox, CodeBlock, Select, Stack, TextField } from "@aiweb/ui";
import { parseError, queryClient, trpc } from "@aiweb/api-client";
import { Dialog } from "./lazy-dialogs.ts";
import { ModelChoice } from "./model-choice.tsx";

const lifetimes = [
  { value: "", label: "Until revoked" },
  { value: "7", label: "7 days" },
  { value: "30", label: "30 days" },
  { value: "90", label: "90 days" },
];

const dayMs = 86_400_000;

/** Makes an API key and shows its secret, once. */
export function CreateApiKeyDialog({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState("");
  const [days, setDays] = useState("");
  const [only, setOnly] = useState(false);
  const [models, setModels] = useState<readonly string[]>([]);
  const runnable = useQuery(trpc.conversations.listRunnableModels.queryOptions({}, { enabled: only }));
  const create = useMutation(trpc.apiKeys.create.mutationOptions({ onSuccess: () => queryClient.invalidateQueries(trpc.apiKeys.list.pathFilter()) }));

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    create.mutate({ name, models: only ? [...models] : null, expiresAt: days === "" ? null : new Date(Date.now() + Number(days) * dayMs).toISOString() });
  }

  const failure = create.isError ? parseError(create.error) : undefined;
  const ofModels = failure?.field?.startsWith("models") === true;
  const unread = runnable.isLoadingError ? { message: parseError(runnable.error).message, onRetry: () => void runnable.refetch() } : undefined;
  const missing = name.trim() === "" ? "Give the key a name that says where it is used." : only && models.length === 0 ? "Choose a model, or let the key use all." : undefined;

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
          <Button type="submit" form="new-api-key" variant="primary" busy={create.isPending} {...(missing === undefined ? {} : { disabledReason: missing })}>
            Make key
          </Button>
        </>
      }
    >
      <form id="new-api-key" onSubmit={submit}>
        <Stack gap={4}>
          <TextField
            label="Name"
            hint="Where it is used: laptop, nightly report."
            value={name}
            onValueChange={setName}
            maxLength={80}
            {...(failure === undefined || ofModels ? {} : { error: failure.message })}
          />
          <Select label="Ends" options={lifetimes} value={days} onValueChange={setDays} />
          <Checkbox label="Only these models" hint="Left open, the key may use every model that you may." checked={only} onCheckedChange={setOnly} />
          {only ? <ModelChoice offered={runnable.data?.items.filter(({ state }) => state !== "blocked").map(({ ref }) => ref)} failure={unread} chosen={models} onChosen={setModels} error={ofModels ? failure.message : undefined} /> : null}
        </Stack>
      </form>
    </Dialog>
  );
}
