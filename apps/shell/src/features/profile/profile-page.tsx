import { useState } from "react";
import { useQuery } from "@tanstack/react-query";
import { Button, ButtonLink, ErrorState, ForbiddenState, Page, PageHeader, SignOutIcon, SkeletonList, setFormatLocale, toast } from "@aiweb/ui";
import { parseError, trpc } from "@aiweb/api-client";
import { links } from "@aiweb/federation";
import { useShell } from "../../app/shell-context.ts";
import { signOut } from "../sign-in/auth-requests.ts";
import { AccountCard } from "./account-card.tsx";
import { ApiKeysCard } from "./api-keys-card.tsx";
import { AppearanceCard } from "./appearance-card.tsx";
import { DeleteAccountCard } from "./delete-account-card.tsx";
import { LocalWalletsCard } from "./local-wallets-card.tsx";
import { ProviderKeysCard } from "./provider-keys-card.tsx";
import { SessionsCard } from "./sessions-card.tsx";
import styles from "./profile.module.css";

// The shell writes numbers and dates on this page alone: the frame of every page need not carry it.
setFormatLocale(navigator.language);

/** The account's page: who one is, keys, sessions, this browser. */
export function ProfilePage() {
  const { session } = useShell();
  const [leaving, setLeaving] = useState(false);
  const me = useQuery(trpc.accounts.getMe.queryOptions());
  const account = me.data?.account ?? null;
  const nobody = me.data !== undefined && account === null;

  function leave(): void {
    setLeaving(true);
    signOut(session).catch((error: unknown) => {
      setLeaving(false);
      toast({ tone: "bad", title: "You are still signed in", description: parseError(error).message });
    });
  }

  return (
    <Page>
      <div className={styles.column}>
        <PageHeader
          title="Profile"
          purpose="Your account, your keys, and what this browser keeps."
          actions={
            nobody ? undefined : (
              <Button icon={SignOutIcon} busy={leaving} onClick={leave}>
                Sign out
              </Button>
            )
          }
        />
      </div>
      {me.isError && account === null ? (
        <ErrorState title="Your account could not be read" onRetry={() => void me.refetch()} traceId={parseError(me.error).requestId}>
          <p>{parseError(me.error).message}</p>
        </ErrorState>
      ) : null}
      {me.isPending ? <SkeletonList count={4} /> : null}
      {nobody ? (
        <ForbiddenState
          title="Sign in to see your profile"
          actions={
            <ButtonLink href={links.signIn(links.profile())} variant="primary">
              Sign in
            </ButtonLink>
          }
        >
          You come back to this page.
        </ForbiddenState>
      ) : null}
      {account === null ? null : (
        <div className={styles.column}>
          <AccountCard account={account} />
          <ProviderKeysCard />
          <ApiKeysCard />
          <SessionsCard />
          <AppearanceCard />
          <LocalWalletsCard address={account.address} />
          <DeleteAccountCard handle={account.handle} />
        </div>
      )}
    </Page>
  );
}
