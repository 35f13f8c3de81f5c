import { generatePrivateKey, privateKeyToAccount, type PrivateKeyAccount } from "viem/accounts";
import { createSiweMessage } from "viem/siwe";
import type { ApiHarness } from "./api-harness.ts";

/** Asks for a nonce and writes the message that a wallet signs to sign in. */
export async function siweMessage(api: ApiHarness, wallet: PrivateKeyAccount): Promise<{ message: string; nonce: string }> {
  const response = await api.app.inject({ method: "POST", url: "/auth/nonce" });
  const { nonce, domain, origin } = response.json<{ nonce: string; domain: string; origin: string }>();
  const message = createSiweMessage({ address: wallet.address, chainId: 1, domain, nonce, uri: origin, version: "1", statement: "Sign in to AIWeb.", issuedAt: new Date(), expirationTime: new Date(Date.now() + 5 * 60_000) });
  return { message, nonce };
}

/** A new wallet's ID token of our own issuer, through the real routes and a real signature. */
export async function signInToken(api: ApiHarness, wallet: PrivateKeyAccount = privateKeyToAccount(generatePrivateKey())): Promise<{ idToken: string; wallet: PrivateKeyAccount }> {
  const { message } = await siweMessage(api, wallet);
  const response = await api.app.inject({ method: "POST", url: "/auth/wallet", payload: { message, signature: await wallet.signMessage({ message }) } });
  return { idToken: response.json<{ idToken: string }>().idToken, wallet };
}
