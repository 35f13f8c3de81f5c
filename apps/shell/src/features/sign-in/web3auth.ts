import type { Web3AuthNetwork } from "@aiweb/contracts/accounts/get-me";

export type Web3AuthSettings = { clientId: string; network: Web3AuthNetwork };

/** WalletLoginError.popupClosed. */
const popupClosed = 5114;

/** Whether the person closed the modal, which the SDK tells as an error, in one of two ways. */
export function isClosedByUser(error: unknown): boolean {
  return error instanceof Error && (("code" in error && error.code === popupClosed) || error.message === "User closed the modal");
}

/** The SDK reads Node's `Buffer` as a global of the page, also while it loads. */
async function loadSdk() {
  const { Buffer } = await import("buffer/");
  if (!("Buffer" in globalThis)) {
    Object.assign(globalThis, { Buffer });
  }
  return import("@web3auth/modal");
}

/**
 * Opens Web3Auth's modal; resolves with its ID token, or null when it was closed. `afresh` signs out there first:
 * its client keeps its token, and ours takes each token once.
 * The one module that knows the SDK (3.6 MB): imported on the press of its button, and replaced by tests.
 */
export async function openWeb3Auth({ clientId, network }: Web3AuthSettings, afresh: boolean): Promise<string | null> {
  if (!isSecureContext) {
    // its keys are made with crypto.subtle, which other addresses lack
    throw new Error("Web3Auth works only at addresses that begin with https:// or on the machine itself. Open AIWeb there, or ask whoever runs it for https.");
  }
  const { Web3Auth } = await loadSdk();
  const web3auth = new Web3Auth({ clientId, web3AuthNetwork: network, disableAnalytics: true });
  await web3auth.init();
  if (afresh && web3auth.connected) {
    await web3auth.logout({ cleanup: true });
  }
  try {
    if (!web3auth.connected && (await web3auth.connect()) === null) {
      return null;
    }
  } catch (error) {
    if (isClosedByUser(error)) {
      return null;
    }
    throw error;
  }
  return (await web3auth.getAuthTokenInfo()).idToken;
}
