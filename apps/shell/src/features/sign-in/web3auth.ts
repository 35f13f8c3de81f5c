import { WEB3AUTH_NETWORK, Web3Auth } from "@web3auth/modal";

/**
 * Opens Web3Auth's modal; resolves with its ID token, or null when it was closed. `afresh` signs out there first:
 * its client keeps its token, and ours takes each token once.
 * The one module that knows the SDK (3.6 MB): imported on the press of its button, and replaced by tests.
 */
export async function openWeb3Auth(clientId: string, afresh: boolean): Promise<string | null> {
  const web3auth = new Web3Auth({ clientId, web3AuthNetwork: WEB3AUTH_NETWORK.SAPPHIRE_MAINNET });
  await web3auth.init();
  if (afresh && web3auth.connected) {
    await web3auth.logout({ cleanup: true });
  }
  if (!web3auth.connected && (await web3auth.connect()) === null) {
    return null;
  }
  return (await web3auth.getAuthTokenInfo()).idToken;
}
