import { parseError } from "@aiweb/api-client";
import { postAuth } from "./auth-requests.ts";
import type { BrowserWallet } from "./browser-wallets.ts";
import { keepLocalWallet, readLocalPhrase } from "./local-wallet-store.ts";
import type { LocalWallet } from "./local-wallet-store.ts";
import type { Web3AuthSettings } from "./web3auth.ts";

type Signer = { address: string; sign(message: string): Promise<string> };

/** The one road of every wallet: nonce, signed EIP-4361 message, ID token, session. */
async function signInWithWallet({ address, sign }: Signer): Promise<void> {
  const [{ signInMessage }, nonce] = await Promise.all([import("./wallet-crypto.ts"), postAuth("/auth/nonce")]);
  const message = signInMessage({ address, nonce: nonce("nonce"), domain: nonce("domain"), origin: nonce("origin") });
  const token = await postAuth("/auth/wallet", { message, signature: await sign(message) });
  await postAuth("/auth/session", { idToken: token("idToken") });
}

/** Makes a wallet in this browser; it is kept before anybody signs in with it. */
export async function makeLocalWallet(): Promise<LocalWallet> {
  const { addressOfPhrase, newRecoveryPhrase } = await import("./wallet-crypto.ts");
  const phrase = newRecoveryPhrase();
  return keepLocalWallet(addressOfPhrase(phrase), phrase);
}

/** Brings a wallet here by its recovery phrase; undefined when the phrase is none. */
export async function importLocalWallet(typed: string): Promise<LocalWallet | undefined> {
  const { addressOfPhrase, readRecoveryPhrase } = await import("./wallet-crypto.ts");
  const phrase = readRecoveryPhrase(typed);
  return phrase === undefined ? undefined : keepLocalWallet(addressOfPhrase(phrase), phrase);
}

export async function signInWithLocalWallet(wallet: LocalWallet): Promise<void> {
  const { signWithPhrase } = await import("./wallet-crypto.ts");
  await signInWithWallet({ address: wallet.address, sign: async (message) => signWithPhrase(await readLocalPhrase(wallet.address), message) });
}

/** Asks a browser wallet for an account and a signature. Throws what the wallet throws, in plain words. */
export async function signInWithBrowserWallet(wallet: BrowserWallet): Promise<void> {
  const accounts = await askWallet(wallet, "eth_requestAccounts");
  const address: unknown = Array.isArray(accounts) ? accounts[0] : undefined;
  if (typeof address !== "string") {
    throw new Error(`${wallet.name} gave no account. Unlock it and try again.`);
  }
  const { messageToHex } = await import("./wallet-crypto.ts");
  await signInWithWallet({
    address,
    async sign(message) {
      const signature = await askWallet(wallet, "personal_sign", [messageToHex(message), address]);
      if (typeof signature !== "string") {
        throw new Error(`${wallet.name} gave no signature. Try again.`);
      }
      return signature;
    },
  });
}

const rejectedByUser = 4001;

async function askWallet(wallet: BrowserWallet, method: string, params?: readonly unknown[]): Promise<unknown> {
  try {
    return await wallet.request(method, params);
  } catch (error) {
    const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
    throw new Error(code === rejectedByUser ? `You declined in ${wallet.name}. Nothing was signed.` : `${wallet.name} did not sign: ${parseError(error).message}`, { cause: error });
  }
}

/** Web3Auth's modal; false when it was closed. A token that was used before is fetched afresh, once. */
export async function signInWithWeb3Auth(settings: Web3AuthSettings): Promise<boolean> {
  const { openWeb3Auth } = await import("./web3auth.ts");
  const idToken = await openWeb3Auth(settings, false);
  if (idToken === null) {
    return false;
  }
  try {
    await postAuth("/auth/session", { idToken });
  } catch (error) {
    if (parseError(error).code !== "token-used") {
      throw error;
    }
    const fresh = await openWeb3Auth(settings, true);
    if (fresh === null) {
      return false;
    }
    await postAuth("/auth/session", { idToken: fresh });
  }
  return true;
}
