import { useMutation } from "@tanstack/react-query";
import { Button, Row } from "@aiweb/ui";
import { Form, SubmitButton, useForm } from "@aiweb/ui/form";
import { parseError, trpc } from "@aiweb/api-client";
import { storeProviderKeyInput } from "@aiweb/contracts/provider-keys/store-provider-key";
import type { ProviderName } from "@aiweb/contracts/provider-keys/provider-key";
import { providerTitles } from "./providers.ts";

export type ProviderKeyFormProps = { provider: ProviderName; onCancel: () => void; onStored: () => Promise<void> };

/** Takes a provider's key. What is typed goes to the server once and is not kept here. */
export function ProviderKeyForm({ provider, onCancel, onStored }: ProviderKeyFormProps) {
  const store = useMutation(trpc.providerKeys.store.mutationOptions({ onSuccess: onStored }));
  const form = useForm({
    initial: provider === "aws" ? { provider, accessKeyId: "", secretAccessKey: "", region: "us-east-1" } : { provider, key: "" },
    schema: storeProviderKeyInput,
    onSubmit: (value) => store.mutateAsync(value),
    failureOf: parseError,
  });

  return (
    <Form of={form} failureTitle="The key was not stored">
      {provider === "aws" ? (
        <>
          <form.Field name="accessKeyId">{(field) => <field.TextField label="Access key id" autoComplete="off" spellCheck={false} />}</form.Field>
          <form.Field name="secretAccessKey">{(field) => <field.TextField label="Secret access key" type="password" autoComplete="off" />}</form.Field>
          <form.Field name="region">{(field) => <field.TextField label="Region" autoComplete="off" spellCheck={false} />}</form.Field>
        </>
      ) : (
        <form.Field name="key">{(field) => <field.TextField label={`${providerTitles[provider]} key`} type="password" autoComplete="off" />}</form.Field>
      )}
      <Row gap={2} justify="end">
        <Button variant="ghost" onClick={onCancel}>
          Cancel
        </Button>
        <SubmitButton of={form}>Store key</SubmitButton>
      </Row>
    </Form>
  );
}
