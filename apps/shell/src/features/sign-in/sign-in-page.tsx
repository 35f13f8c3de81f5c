import { useEffect, useState } from "react";
import { useSearch } from "@tanstack/react-router";
import { Banner, Button, Link, Stack, Text, UserIcon } from "@aiweb/ui";
import { parseError } from "@aiweb/api-client";
import { returnPath } from "../../app/return-path.ts";
import { useShell } from "../../app/shell-context.ts";
import { discoverBrowserWallets } from "./browser-wallets.ts";
import type { BrowserWallet } from "./browser-wallets.ts";
import { BrowserWalletList } from "./browser-wallet-list.tsx";
import { listLocalWallets } from "./local-wallet-store.ts";
import type { LocalWallet } from "./local-wallet-store.ts";
import { LocalWalletPanel } from "./local-wallet-panel.tsx";
import { signInWithBrowserWallet, signInWithWeb3Auth } from "./sign-in-flows.ts";
import { SignInFrame, SignInWay } from "./sign-in-frame.tsx";
import { useAct } from "./use-act.ts";

/** The auth page: three ways in, one proof behind them, then back to where one wanted to go. */
export function SignInPage() {
  const { session } = useShell();
  const { to } = useSearch({ strict: false });
  const { account, web3auth } = session.session();
  const [localWallets, setLocalWallets] = useState<readonly LocalWallet[]>();
  const [noWallets, setNoWallets] = useState<string>();
  const [browserWallets, setBrowserWallets] = useState<readonly BrowserWallet[]>([]);
  const act = useAct();
  const target = returnPath(to, location.origin);

  useEffect(() => discoverBrowserWallets(setBrowserWallets), []);
  useEffect(() => {
    listLocalWallets().then(setLocalWallets, (error: unknown) => setNoWallets(parseError(error).message));
  }, []);

  function go(): void {
    // a new document: nothing of an earlier account stays in memory
    location.replace(target);
  }

  function signedIn(): void {
    session.announce();
    go();
  }

  return (
    <SignInFrame purpose={target === "/" ? "Then bring data, teach a model, talk to it." : "Then you come back to the page you asked for."}>
      {account === null ? null : (
        <Banner tone="info" title={`You are signed in as ${account.handle}`} actions={<Button onClick={go}>Go on</Button>}>
          Or sign in with another wallet below.
        </Banner>
      )}
      {act.error === undefined ? null : (
        <Banner tone="bad" title="That did not work" role="alert">
          {act.error.message}
          {act.error.requestId === undefined ? null : (
            <>
              {" "}
              <code>trace {act.error.requestId}</code>
            </>
          )}
        </Banner>
      )}
      {web3auth === null ? null : (
        <SignInWay title="E-mail or a social account" note="Web3Auth makes a wallet for you and keeps its key in parts.">
          <Button
            icon={UserIcon}
            block
            busy={act.running === "web3auth"}
            onClick={() =>
              act.run("web3auth", async () => {
                if (await signInWithWeb3Auth(web3auth)) {
                  signedIn();
                }
              })
            }
          >
            Continue with Web3Auth
          </Button>
        </SignInWay>
      )}
      {noWallets === undefined ? null : <SignInWay title="A wallet of this browser" note={noWallets} />}
      {localWallets === undefined ? null : <LocalWalletPanel wallets={localWallets} onWallets={setLocalWallets} act={act} onSignedIn={signedIn} />}
      <SignInWay title="A wallet you have" note="An extension of this browser signs a message. It costs nothing and moves nothing.">
        <BrowserWalletList
          wallets={browserWallets}
          running={act.running}
          onChoose={(wallet) =>
            act.run(wallet.id, async () => {
              await signInWithBrowserWallet(wallet);
              signedIn();
            })
          }
        />
      </SignInWay>
      <Stack gap={1}>
        <Text size="s" tone="3">
          AIWeb has no passwords. What you sign proves that a wallet is yours, and its address is your account.
        </Text>
        {account === null ? null : <Link href="/profile">Your profile</Link>}
      </Stack>
    </SignInFrame>
  );
}
