import { lazy, Suspense, useState } from "react";
import { useMutation } from "@tanstack/react-query";
import { Button, RelativeTime, Skeleton, StateDot, Text } from "@aiweb/ui";
import type { StateTone } from "@aiweb/ui";
import { parseError, queryClient, trpc } from "@aiweb/api-client";
import type { ProviderKeySummary } from "@aiweb/contracts/provider-keys/provider-key";
import { ConfirmDialog } from "./lazy-dialogs.ts";
import { providerTitles } from "./providers.ts";
import styles from "./profile.module.css";

/** The contract's rules and the form come when a key is typed. */
const ProviderKeyForm = lazy(async () => ({ default: (await import("./provider-key-form.tsx")).ProviderKeyForm }));

const outcomes: Record<NonNullable<ProviderKeySummary["testOutcome"]>, { tone: StateTone; word: string }> = {
  works: { tone: "good", word: "Works" },
  refused: { tone: "bad", word: "Refused by the provider" },
  unreachable: { tone: "warn", word: "Provider did not answer" },
};

function refresh(): Promise<void> {
  return queryClient.invalidateQueries(trpc.providerKeys.pathFilter());
}

/** One provider: whether a key is stored, whether it works, and what can be done. */
export function ProviderKeyRow({ stored }: { stored: ProviderKeySummary }) {
  const [editing, setEditing] = useState(false);
  const [removing, setRemoving] = useState(false);
  const title = providerTitles[stored.provider];
  const test = useMutation(trpc.providerKeys.test.mutationOptions({ onSuccess: refresh }));
  const remove = useMutation(
    trpc.providerKeys.remove.mutationOptions({
      onSuccess: async () => {
        setRemoving(false);
        await refresh();
      },
    }),
  );
  const outcome = stored.testOutcome === null ? undefined : outcomes[stored.testOutcome];
  const problem = test.isError ? parseError(test.error).message : (test.data?.reason ?? undefined);

  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <span className={styles.name}>{title}</span>
        {stored.stored ? (
          <Text size="s" tone="3">
            ends in <code>{stored.ending}</code>
            {stored.storedAt === null ? null : (
              <>
                {" "}
                · stored <RelativeTime at={stored.storedAt} />
              </>
            )}
          </Text>
        ) : (
          <Text size="s" tone="3">
            No key stored
          </Text>
        )}
        {outcome === undefined ? null : (
          <span>
            <StateDot tone={outcome.tone}>{outcome.word}</StateDot>{" "}
            {stored.testedAt === null ? null : (
              <Text size="s" tone="3">
                <RelativeTime at={stored.testedAt} />
              </Text>
            )}
          </span>
        )}
        {problem === undefined ? null : (
          <Text size="s" tone="bad">
            {problem}
          </Text>
        )}
      </div>
      <div className={styles.actions}>
        {stored.stored ? (
          <>
            <Button size="s" busy={test.isPending} onClick={() => test.mutate({ provider: stored.provider })} aria-label={`Test the ${title} key`}>
              Test
            </Button>
            <Button size="s" onClick={() => setEditing(true)} aria-label={`Replace the ${title} key`}>
              Replace
            </Button>
            <Button size="s" variant="ghost" onClick={() => setRemoving(true)} aria-label={`Remove the ${title} key`}>
              Remove
            </Button>
          </>
        ) : editing ? null : (
          <Button size="s" onClick={() => setEditing(true)} aria-label={`Add key for ${title}`}>
            Add key
          </Button>
        )}
      </div>
      {editing ? (
        <div className={styles.wide}>
          <Suspense fallback={<Skeleton height={104} />}>
            <ProviderKeyForm
              provider={stored.provider}
              onCancel={() => setEditing(false)}
              onStored={async () => {
                setEditing(false);
                test.reset();
                await refresh();
              }}
            />
          </Suspense>
        </div>
      ) : null}
      <Suspense>
        {removing ? (
          <ConfirmDialog
            open
            onOpenChange={setRemoving}
            title={`Remove the ${title} key?`}
            confirmLabel="Remove key"
            busy={remove.isPending}
            error={remove.isError ? parseError(remove.error).message : undefined}
            onConfirm={() => remove.mutate({ provider: stored.provider })}
          >
            Models of {title} stop running for you until a key is added again. At {title} the key stays valid: revoke it there if it should not be.
          </ConfirmDialog>
        ) : null}
      </Suspense>
    </li>
  );
}
