import { Suspense, useState } from "react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Button, Card, Text, formatBytes } from "@aiweb/ui";
import { parseError, trpc } from "@aiweb/api-client";
import { links } from "@aiweb/federation";
import { useShell } from "../../app/shell-context.ts";
import { ConfirmDialog } from "./lazy-dialogs.ts";
import { countThings } from "./count-things.ts";
import styles from "./profile.module.css";

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
  const failure = remove.error ?? preview.error;

  return (
    <Card heading="section" title="Delete account">
      <div>
        <Text as="p" size="s" tone="2">
          Everything you own here goes for good. Models that others made from your public ones stay, with the name of what they came from.
        </Text>
      </div>
      <div className={styles.actions}>
        <Button variant="danger" onClick={() => setOpen(true)}>
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
            error={failure === null ? undefined : parseError(failure).message}
            onConfirm={() => remove.mutate({ handle })}
          >
            {preview.data === undefined ? (
              "Counting what would go…"
            ) : (
              <>
                Goes: {countThings(preview.data)}
                {preview.data.bytes === 0 ? "" : `, ${formatBytes(preview.data.bytes)} in all`}, your keys and sessions. Running jobs and deployments are stopped first. Stays: the name, kind and digest of what others built
                on, and the record of what was used and changed. The wallet itself is not AIWeb&apos;s and is not touched.
              </>
            )}
          </ConfirmDialog>
        ) : null}
      </Suspense>
    </Card>
  );
}
