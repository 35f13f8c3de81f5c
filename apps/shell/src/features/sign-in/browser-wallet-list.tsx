import { Button, Text } from "@aiweb/ui";
import type { BrowserWallet } from "./browser-wallets.ts";
import styles from "./sign-in.module.css";

export type BrowserWalletListProps = {
  wallets: readonly BrowserWallet[];
  running: string | undefined;
  onChoose: (wallet: BrowserWallet) => void;
};

/** The wallets that announced themselves. */
export function BrowserWalletList({ wallets, running, onChoose }: BrowserWalletListProps) {
  if (wallets.length === 0) {
    return (
      <Text size="s" tone="3">
        No wallet extension answered in this browser. Unlock yours and reload the page, or use a wallet of this browser.
      </Text>
    );
  }
  return (
    <ul role="list" className={styles.wallets}>
      {wallets.map((wallet) => (
        <li key={wallet.id}>
          <Button block busy={running === wallet.id} onClick={() => onChoose(wallet)}>
            {wallet.icon === undefined ? null : <img className={styles.icon} src={wallet.icon} alt="" width={18} height={18} />}
            Sign in with {wallet.name}
          </Button>
        </li>
      ))}
    </ul>
  );
}
