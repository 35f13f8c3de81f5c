import { useState } from "react";
import type { SubmitEvent } from "react";
import { useMutation } from "@tanstack/react-query";
import { Button, Card, Hash, KeyValueList, RelativeTime, Text, TextField, toast } from "@aiweb/ui";
import { parseError, queryClient, trpc } from "@aiweb/api-client";
import type { OwnAccount } from "@aiweb/contracts/accounts/account";
import { useShell } from "../../app/shell-context.ts";
import { ChooseHandleForm } from "./choose-handle-form.tsx";
import styles from "./profile.module.css";

/** Who one is: name, handle, the wallet's address. */
export function AccountCard({ account }: { account: OwnAccount }) {
  const { session } = useShell();
  const [name, setName] = useState(account.name ?? "");
  const update = useMutation(
    trpc.accounts.updateProfile.mutationOptions({
      onSuccess: async () => {
        toast({ tone: "good", title: "Name saved" });
        await queryClient.invalidateQueries(trpc.accounts.getMe.queryFilter());
        await session.refresh();
      },
    }),
  );
  const changed = name.trim() !== (account.name ?? "");

  function save(event: SubmitEvent): void {
    event.preventDefault();
    update.mutate({ name: name.trim() === "" ? null : name.trim() });
  }

  return (
    <Card heading="section" title="Account">
      <div className={styles.form}>
        <KeyValueList
          items={[
            { label: "Wallet", value: <Hash value={account.address} label="wallet address" /> },
            { label: "Handle", value: account.handleChosen ? account.handle : `${account.handle} (given, not chosen)` },
            { label: "Since", value: <RelativeTime at={account.createdAt} /> },
          ]}
        />
        <form className={styles.line} onSubmit={save}>
          <TextField
            label="Name"
            optional
            value={name}
            onValueChange={setName}
            maxLength={80}
            autoComplete="name"
            {...(update.isError ? { error: parseError(update.error).message } : {})}
          />
          <Button type="submit" busy={update.isPending} {...(changed ? {} : { disabledReason: "This is your name already." })}>
            Save name
          </Button>
        </form>
        {account.handleChosen ? (
          <Text size="s" tone="3">
            Your public models and datasets stand under {account.handle}/… A handle is chosen once.
          </Text>
        ) : (
          <ChooseHandleForm />
        )}
      </div>
    </Card>
  );
}
