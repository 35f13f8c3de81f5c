import { useState } from "react";
import type { SubmitEvent } from "react";
import { useMutation } from "@tanstack/react-query";
import { Button, Row, Stack, TextField } from "@aiweb/ui";
import { parseError, trpc } from "@aiweb/api-client";
import type { ProviderName } from "@aiweb/contracts/provider-keys/provider-key";
import { providerTitles } from "./providers.ts";

export type ProviderKeyFormProps = { provider: ProviderName; onCancel: () => void; onStored: () => Promise<void> };

/** The contract's rule, so that a slip of the clipboard is told before anything is sent. */
const strange = /[^\x21-\x7e]/;

/** Takes a provider's key. What is typed goes to the server once and is not kept here. */
export function ProviderKeyForm({ provider, onCancel, onStored }: ProviderKeyFormProps) {
  const [key, setKey] = useState("");
  const [accessKeyId, setAccessKeyId] = useState("");
  const [region, setRegion] = useState("us-east-1");
  const store = useMutation(trpc.providerKeys.store.mutationOptions({ onSuccess: onStored }));
  const failure = store.isError ? parseError(store.error) : undefined;
  const errorOf = (field: string) => (failure?.field === field ? { error: failure.message } : {});
  const slip = strange.test(key.trim()) ? { error: "A key has no spaces, line breaks or letters with accents. Copy it again, alone." } : {};
  const missing = key.trim() === "" ? "Paste the key first." : "error" in slip ? "Copy the key again, alone." : undefined;
  const general = failure !== undefined && !["key", "secretAccessKey", "accessKeyId", "region"].includes(failure.field ?? "") ? { error: failure.message } : {};

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    if (provider === "aws") {
      store.mutate({ provider, accessKeyId, secretAccessKey: key, region });
    } else {
      store.mutate({ provider, key });
    }
  }

  return (
    <form onSubmit={submit}>
      <Stack gap={3}>
        {provider === "aws" ? (
          <>
            <TextField label="Access key id" value={accessKeyId} onValueChange={setAccessKeyId} autoComplete="off" spellCheck={false} {...errorOf("accessKeyId")} />
            <TextField label="Secret access key" type="password" value={key} onValueChange={setKey} autoComplete="off" {...errorOf("secretAccessKey")} {...general} {...slip} />
            <TextField label="Region" value={region} onValueChange={setRegion} autoComplete="off" spellCheck={false} {...errorOf("region")} />
          </>
        ) : (
          <TextField label={`${providerTitles[provider]} key`} type="password" value={key} onValueChange={setKey} autoComplete="off" {...errorOf("key")} {...general} {...slip} />
        )}
        <Row gap={2} justify="end">
          <Button variant="ghost" onClick={onCancel}>
            Cancel
          </Button>
          <Button type="submit" variant="primary" busy={store.isPending} {...(missing === undefined ? {} : { disabledReason: missing })}>
            Store key
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
