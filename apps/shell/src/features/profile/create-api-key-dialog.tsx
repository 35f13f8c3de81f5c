import { useState } from "react";
import type { FormEvent } from "react";
import { useMutation } from "@tanstack/react-query";
import { Banner, Button, CodeBlock, Select, Stack, TextField } from "@aiweb/ui";
import { parseError, queryClient, trpc } from "@aiweb/api-client";
import { Dialog } from "./lazy-dialogs.ts";

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
  const create = useMutation(trpc.apiKeys.create.mutationOptions({ onSuccess: () => queryClient.invalidateQueries(trpc.apiKeys.list.pathFilter()) }));

  function submit(event: FormEvent): void {
    event.preventDefault();
    create.mutate({ name, expiresAt: days === "" ? null : new Date(Date.now() + Number(days) * dayMs).toISOString() });
  }

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
          <Button type="submit" form="new-api-key" variant="primary" busy={create.isPending} {...(name.trim() === "" ? { disabledReason: "Give the key a name that says where it is used." } : {})}>
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
            {...(create.isError ? { error: parseError(create.error).message } : {})}
          />
          <Select label="Ends" options={lifetimes} value={days} onValueChange={setDays} />
        </Stack>
      </form>
    </Dialog>
  );
}
