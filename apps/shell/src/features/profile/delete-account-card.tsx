import { Suspense, useState } from "react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Button, Card, Stack, Text, formatBytes } from "@aiweb/ui";
import { parseError, trpc } from "@aiweb/api-client";
import type { AccountData } from "@aiweb/contracts/accounts/delete-account";
import { links } from "@aiweb/federation";
import { useShell } from "../../app/shell-context.ts";
import { ConfirmDialog } from "./lazy-dialogs.ts";
import { countThings } from "./count-things.ts";
import styles from "./profile.module.css";

function whatGoes(data: AccountData): string {
  return `${countThings(data)}${data.bytes === 0 ? "" : `, ${formatBytes(data.bytes)} in all`}`;
}

/** Deletes the account, after saying what goes and what stays. */
export function DeleteAccountCard({ handle }: { handle: string }) {
  const { session } = useShell();
  const [open, setOpen] = useState(false);
  const preview = useQuery(trpc.accounts.previewDeletion.queryOptions(undefined, { enabled: open, staleTime: 0 }));
  const remove = useMutation(
    trpc.accounts.delete.mutationOptions({
      onSuccess: () => {
        session.announce();
        location.assign(links.signIn());
      },
    }),
  );

  function ask(): void {
    remove.reset();
    setOpen(true);
  }

  return (
    <Card heading="section" title="Delete account">
      <div>
        <Text as="p" size="s" tone="2">
          Everything you own here goes for good. Models that others made from your public ones stay, with the name of what they came from. Your handle stays taken.
        </Text>
      </div>
      <div className={styles.actions}>
        <Button variant="danger" onClick={ask}>
          Delete account…
        </Button>
      </div>
      <Suspense>
        {open ? (
          <ConfirmDialog
            open
            onOpenChange={setOpen}
            title={`Delete the account ${handle}?`}
            confirmLabel="Delete account"
            typedName={handle}
            busy={remove.isPending}
            error={remove.isError ? parseError(remove.error).message : undefined}
            onConfirm={() => remove.mutate({ handle })}
          >
            <Stack gap={3}>
              <span>
                <strong>Goes:</strong> {preview.isPending ? "counting what would go…" : null}
                {preview.data === undefined ? null : whatGoes(preview.data)}
                {preview.isError ? `everything that you made (it could not be counted: ${parseError(preview.error).message})` : null}
                {preview.isPending ? null : ", your keys and sessions."} What runs is stopped first, also where others deployed your models.
              </span>
              <span>
                <strong>Stays:</strong> your handle, which nobody can take again; the name, kind and digest of what others built on; the record of what was used and changed. The wallet itself is not AIWeb&apos;s and is not touched.
              </span>
            </Stack>
          </ConfirmDialog>
        ) : null}
      </Suspense>
    </Card>
  );
}
