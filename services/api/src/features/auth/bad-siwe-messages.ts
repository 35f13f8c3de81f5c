import type { Hex } from "viem";
import type { PrivateKeyAccount } from "viem/accounts";

/** A message in a wallet's hands before it signs. */
export interface SiweDraft {
  message: string;
  nonce: string;
  wallet: PrivateKeyAccount;
  other: PrivateKeyAccount;
  now: number;
}

export interface BadSiweMessage {
  id: string;
  /** What is wrong with it. */
  what: string;
  /** What is sent; where no signature is given, the wallet signs the message as sent. */
  make: (draft: SiweDraft) => Promise<{ message: string; signature?: string }>;
  code?: "nonce-invalid" | "invalid-input";
}

function text(id: string, what: string, change: (draft: SiweDraft) => string, code?: BadSiweMessage["code"]): BadSiweMessage {
  const bad: BadSiweMessage = { id, what, make: (draft) => Promise.resolve({ message: change(draft) }) };
  return code === undefined ? bad : { ...bad, code };
}

function signature(id: string, what: string, change: (good: Hex, draft: SiweDraft) => string | Promise<string>, code?: BadSiweMessage["code"]): BadSiweMessage {
  const bad: BadSiweMessage = { id, what, make: async (draft) => ({ message: draft.message, signature: await change(await draft.wallet.signMessage({ message: draft.message }), draft) }) };
  return code === undefined ? bad : { ...bad, code };
}

const ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
const at = (now: number, minutes: number): string => new Date(now + minutes * 60_000).toISOString();
const line = (name: string) => new RegExp(`^${name}: .*$`, "m");

/** The second form of a signature, which recovers the same signer. */
function otherForm(good: Hex): string {
  const s = ORDER - BigInt(`0x${good.slice(66, 130)}`);
  return good.slice(0, 66) + s.toString(16).padStart(64, "0") + (good.endsWith("1b") ? "1c" : "1b");
}

/** Messages that no one may sign in with: the classes of targets.md "Security", SIWE. */
export const BAD_SIWE_MESSAGES: BadSiweMessage[] = [
  text("S01", "another site's domain", ({ message }) => message.replace("localhost:4300 wants", "evil.example wants")),
  text("S02", "our domain with another port", ({ message }) => message.replace("localhost:4300 wants", "localhost:4301 wants")),
  text("S03", "our domain as a part of another", ({ message }) => message.replace("localhost:4300 wants", "localhost:4300.evil.example wants")),
  text("S04", "our domain without its port", ({ message }) => message.replace("localhost:4300 wants", "localhost wants")),
  text("S05", "another site's URI", ({ message }) => message.replace(line("URI"), "URI: https://evil.example")),
  text("S06", "our origin as the user name of another", ({ message }) => message.replace(line("URI"), "URI: http://localhost:4300@evil.example")),
  text("S07", "a URI with a user name", ({ message }) => message.replace(line("URI"), "URI: http://user@localhost:4300")),
  text("S08", "a URI of another scheme", ({ message }) => message.replace(line("URI"), "URI: https://localhost:4300")),
  text("S09", "a URI that is none", ({ message }) => message.replace(line("URI"), "URI: nowhere")),
  text("S10", "no URI", ({ message }) => message.replace(/^URI: .*\n/m, "")),
  text("S11", "domain and URI of two of our own names", ({ message }) => message.replace(line("URI"), "URI: http://127.0.0.1:4300")),
  text("S12", "another scheme before the domain", ({ message }) => `https://${message}`),
  text("S13", "version 2", ({ message }) => message.replace(line("Version"), "Version: 2")),
  text("S14", "no version", ({ message }) => message.replace(/^Version: .*\n/m, "")),
  text("S15", "another chain", ({ message }) => message.replace(line("Chain ID"), "Chain ID: 137")),
  text("S16", "chain 0", ({ message }) => message.replace(line("Chain ID"), "Chain ID: 0")),
  text("S17", "a chain written 01", ({ message }) => message.replace(line("Chain ID"), "Chain ID: 01")),
  text("S18", "a nonce never given out", ({ message, nonce }) => message.replace(nonce, "0123456789abcdef0123456789abcdef"), "nonce-invalid"),
  text("S19", "a nonce of seven signs", ({ message, nonce }) => message.replace(nonce, "abcdefg")),
  text("S20", "the nonce with other signs in it", ({ message, nonce }) => message.replace(nonce, `${nonce}' or 1=1`)),
  text("S21", "no nonce", ({ message }) => message.replace(/^Nonce: .*\n/m, "")),
  text("S22", "the nonce in capitals", ({ message, nonce }) => message.replace(nonce, `${nonce.toUpperCase()}F`), "nonce-invalid"),
  text("S23", "issued in ten minutes", ({ message, now }) => message.replace(line("Issued At"), `Issued At: ${at(now, 10)}`)),
  text("S24", "issued an hour ago", ({ message, now }) => message.replace(line("Issued At"), `Issued At: ${at(now, -60)}`)),
  text("S25", "a day that is none", ({ message }) => message.replace(line("Issued At"), "Issued At: 2026-13-45T00:00:00Z")),
  text("S26", "a date in words", ({ message }) => message.replace(line("Issued At"), "Issued At: Nov 23, 2026")),
  text("S27", "no time of issue", ({ message }) => message.replace(/^Issued At: .*\n/m, "")),
  text("S28", "expired", ({ message, now }) => message.replace(line("Expiration Time"), `Expiration Time: ${at(now, -1)}`)),
  text("S29", "an expiry that is no time", ({ message }) => message.replace(line("Expiration Time"), "Expiration Time: never")),
  text("S30", "not valid yet", ({ message, now }) => `${message}\nNot Before: ${at(now, 10)}`),
  text("S31", "an address with a wrong checksum", ({ message, wallet }) => {
    const letter = /[a-fA-F]/.exec(wallet.address.slice(2))?.[0] ?? "a";
    const flipped = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
    return message.replace(wallet.address, `0x${wallet.address.slice(2).replace(letter, flipped)}`);
  }),
  text("S32", "another wallet's address", ({ message, wallet, other }) => message.replace(wallet.address, other.address)),
  text("S33", "a line after the end", ({ message }) => `${message}\nAdmin: true`),
  text("S34", "text before the beginning", ({ message }) => `Pay me.\n${message}`),
  text("S35", "a second URI line before the real one", ({ message }) => message.replace("Sign in to AIWeb.", "Sign in.\n\nURI: http://localhost:4300")),
  text("S36", "carriage returns", ({ message }) => message.replaceAll("\n", "\r\n")),
  text("S37", "fields in another order", ({ message }) => message.replace(/(Version: 1)\n(Chain ID: 1)/, "$2\n$1")),
  text("S38", "letters outside ASCII in the statement", ({ message }) => message.replace("Sign in to AIWeb.", "Sign in to AIWeb\u202e.")),
  text("S39", "no message", () => "", "invalid-input"),
  text("S40", "a message of 5,000 signs", ({ message }) => message + "x".repeat(5_000), "invalid-input"),
  signature("S41", "another wallet's signature", (_good, { message, other }) => other.signMessage({ message })),
  signature("S42", "a signature of another message", (_good, { wallet }) => wallet.signMessage({ message: "hello" })),
  signature("S43", "the second form of the signature", (good) => otherForm(good)),
  signature("S44", "a signature of 64 bytes", (good) => good.slice(0, -2)),
  signature("S45", "a contract wallet's signature (EIP-6492)", (good) => `${good}${"6492".repeat(16)}`),
  signature("S46", "a signature of zeros", () => `0x${"0".repeat(128)}1b`),
  signature("S47", "an unknown recovery byte", (good) => `${good.slice(0, -2)}1f`),
  signature("S48", "no hexadecimal", () => "0xzz", "invalid-input"),
];
