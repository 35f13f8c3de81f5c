import { useState } from "react";
import { AccountMark, Button, PlusIcon, Row, Text, WalletIcon, shortHash } from "@aiweb/ui";
import { ImportWalletForm } from "./import-wallet-form.tsx";
import type { LocalWallet } from "./local-wallet-store.ts";
import { RecoveryPhrase } from "./recovery-phrase.tsx";
import { makeLocalWallet, signInWithLocalWallet } from "./sign-in-flows.ts";
import { SignInWay } from "./sign-in-frame.tsx";
import styles from "./sign-in.module.css";
import type { Act } from "./use-act.ts";

export type LocalWalletPanelProps = {
  wallets: readonly LocalWallet[];
  onWallets: (wallets: readonly LocalWallet[]) => void;
  act: Act;
  onSignedIn: () => void;
};

/** Wallets of this browser: sign in with one, make one, bring one by its phrase. */
export function LocalWalletPanel({ wallets, onWallets, act, onSignedIn }: LocalWalletPanelProps) {
  const [made, setMade] = useState<LocalWallet>();
  const [importing, setImporting] = useState(false);

  function signIn(wallet: LocalWallet): void {
    act.run(wallet.address, async () => {
      await signInWithLocalWallet(wallet);
      onSignedIn();
    });
  }

  function add(wallet: LocalWallet): void {
    onWallets([wallet, ...wallets.filter((other) => other.address !== wallet.address)]);
  }

  if (made !== undefined) {
    return (
      <SignInWay title="Your wallet is made" note={`${shortHash(made.address)} is your account's address. Its recovery phrase is the only way back to it when this browser's data is gone: write the words down, now or later in your profile.`}>
        <RecoveryPhrase address={made.address} />
        <Button variant="primary" block busy={act.running === made.address} onClick={() => signIn(made)}>
          Continue to AIWeb
        </Button>
      </SignInWay>
    );
  }

  return (
    <SignInWay
      title="A wallet of this browser"
      note="Made here, works offline. Its key is encrypted with a key that this browser never gives out; who can use this browser profile can use the wallet."
    >
      {wallets.length === 0 ? null : (
        <ul role="list" className={styles.wallets} aria-label="Wallets of this browser">
          {wallets.map((wallet, index) => (
            <li key={wallet.address} className={styles.wallet}>
              <span className={styles.walletName} title={wallet.address}>
                <AccountMark seed={wallet.address} />
                {shortHash(wallet.address)}
              </span>
              <Button variant={index === 0 ? "primary" : "secondary"} busy={act.running === wallet.address} onClick={() => signIn(wallet)} aria-label={`Sign in as ${shortHash(wallet.address)}`}>
                Sign in
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Button
        variant={wallets.length === 0 ? "primary" : "secondary"}
        icon={wallets.length === 0 ? WalletIcon : PlusIcon}
        block
        busy={act.running === "make a wallet"}
        onClick={() =>
          act.run("make a wallet", async () => {
            const wallet = await makeLocalWallet();
            add(wallet);
            setMade(wallet);
          })
        }
      >
        {wallets.length === 0 ? "Make a wallet" : "Make another wallet"}
      </Button>
      {importing ? (
        <ImportWalletForm
          act={act}
          onImported={(wallet) => {
            add(wallet);
            setImporting(false);
          }}
          onCancel={() => setImporting(false)}
        />
      ) : (
        <Row gap={1} justify="center">
          <Text size="s" tone="3">
            Have a recovery phrase?
          </Text>
          <Button variant="ghost" size="s" onClick={() => setImporting(true)}>
            Bring a wallet here
          </Button>
        </Row>
      )}
    </SignInWay>
  );
}
