import { Suspense, useEffect, useState } from "react";
import { AccountMark, Badge, Button, Card, RelativeTime, Text, shortHash } from "@aiweb/ui";
import { parseError } from "@aiweb/api-client";
import { RecoveryPhrase } from "../sign-in/recovery-phrase.tsx";
import { forgetLocalWallet, listLocalWallets } from "../sign-in/local-wallet-store.ts";
import type { LocalWallet } from "../sign-in/local-wallet-store.ts";
import { ConfirmDialog } from "./lazy-dialogs.ts";
import styles from "./profile.module.css";

/** Wallets that live in this browser: their recovery phrases, and the way to take them out. */
export function LocalWalletsCard({ address }: { address: string }) {
  const [wallets, setWallets] = useState<readonly LocalWallet[]>([]);
  const [problem, setProblem] = useState<string>();
  const [shown, setShown] = useState<string>();
  const [forgetting, setForgetting] = useState<LocalWallet>();

  useEffect(() => {
    listLocalWallets().then(setWallets, (error: unknown) => setProblem(parseError(error).message));
  }, []);

  function forget(wallet: LocalWallet): void {
    forgetLocalWallet(wallet.address)
      .then(async () => {
        setForgetting(undefined);
        setWallets(await listLocalWallets());
      })
      .catch(() => setProblem("The browser's storage refused. The wallet is still here."));
  }

  if (wallets.length === 0 && problem === undefined) {
    return null;
  }
  return (
    <Card heading="section" title="Wallets of this browser">
      {problem === undefined ? null : (
        <Text size="s" tone="bad">
          {problem}
        </Text>
      )}
      <ul role="list" className={styles.rows}>
        {wallets.map((wallet) => (
          <li key={wallet.address} className={styles.row}>
            <div className={styles.what}>
              <span className={styles.name} title={wallet.address}>
                <AccountMark seed={wallet.address} /> {shortHash(wallet.address)}
                {wallet.address === address ? <Badge tone="good">this account</Badge> : null}
              </span>
              <Text size="s" tone="3">
                made <RelativeTime at={wallet.createdAt} />
              </Text>
            </div>
            <div className={styles.actions}>
              {shown === wallet.address ? null : (
                <Button size="s" onClick={() => setShown(wallet.address)} aria-label={`Recovery phrase of ${shortHash(wallet.address)}`}>
                  Recovery phrase
                </Button>
              )}
              <Button size="s" variant="ghost" onClick={() => setForgetting(wallet)} aria-label={`Take out ${shortHash(wallet.address)}`}>
                Take out
              </Button>
            </div>
            {shown === wallet.address ? (
              <div className={styles.wide}>
                <RecoveryPhrase address={wallet.address} />
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      <Suspense>
        {forgetting === undefined ? null : (
          <ConfirmDialog
            open
            onOpenChange={(open) => open || setForgetting(undefined)}
            title={`Take ${shortHash(forgetting.address)} out of this browser?`}
            confirmLabel="Take it out"
            typedName={shortHash(forgetting.address)}
            onConfirm={() => forget(forgetting)}
          >
            Only its recovery phrase brings it back. Without the phrase, the account of this wallet cannot be opened any more.
          </ConfirmDialog>
        )}
      </Suspense>
    </Card>
  );
}
