import { validateMnemonic } from "@scure/bip39";
import { english, generateMnemonic, mnemonicToAccount } from "viem/accounts";
import { createSiweMessage } from "viem/siwe";
import { getAddress, isAddress, stringToHex } from "viem/utils";

/** Everything of the sign-in page that needs viem: one chunk, loaded with the first wallet. */

export function newRecoveryPhrase(): string {
  return generateMnemonic(english);
}

/** The phrase in its normal form, or undefined when its words or checksum do not fit. */
export function readRecoveryPhrase(typed: string): string | undefined {
  const phrase = typed.normalize("NFKD").trim().toLowerCase().split(/\s+/).join(" ");
  return validateMnemonic(phrase, english) ? phrase : undefined;
}

/** The first Ethereum account of a phrase, as every wallet derives it. */
export function addressOfPhrase(phrase: string): string {
  return mnemonicToAccount(phrase).address;
}

export function signWithPhrase(phrase: string, message: string): Promise<string> {
  return mnemonicToAccount(phrase).signMessage({ message });
}

/** The EIP-4361 message that a wallet signs to sign in. */
export function signInMessage(options: { address: string; nonce: string; domain: string; origin: string }): string {
  if (!isAddress(options.address, { strict: false })) {
    throw new TypeError("The wallet gave no address.");
  }
  return createSiweMessage({
    address: getAddress(options.address),
    chainId: 1,
    domain: options.domain,
    uri: options.origin,
    nonce: options.nonce,
    version: "1",
    issuedAt: new Date(),
    statement: "Sign in to AIWeb. This proves that the wallet is yours; it costs nothing and moves nothing.",
  });
}

/** A text as `personal_sign` takes it. */
export function messageToHex(message: string): string {
  return stringToHex(message);
}
