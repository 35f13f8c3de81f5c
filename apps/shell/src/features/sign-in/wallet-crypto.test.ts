import { expect, test } from "vitest";
import { recoverMessageAddress } from "viem";
import { parseSiweMessage } from "viem/siwe";
import { addressOfPhrase, newRecoveryPhrase, readRecoveryPhrase, signInMessage, signWithPhrase } from "./wallet-crypto.ts";

const phrase = "test test test test test test test test test test test junk";

test("a phrase gives the account that other wallets derive", () => {
  expect(addressOfPhrase(phrase)).toBe("0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266");
});

test("a phrase is read however it was typed, and refused when a word or the checksum is wrong", () => {
  expect(readRecoveryPhrase(`  ${phrase.toUpperCase().replaceAll(" ", "\n ")} `)).toBe(phrase);
  expect(readRecoveryPhrase(phrase.replace("junk", "test"))).toBeUndefined();
  expect(readRecoveryPhrase(phrase.replace("junk", "aiweb"))).toBeUndefined();
  expect(readRecoveryPhrase("")).toBeUndefined();
});

test("a new phrase has twelve words and is another each time", () => {
  const first = newRecoveryPhrase();
  expect(first.split(" ")).toHaveLength(12);
  expect(readRecoveryPhrase(first)).toBe(first);
  expect(newRecoveryPhrase()).not.toBe(first);
});

test("the message is EIP-4361 for this site, and its signature is the wallet's", async () => {
  const address = addressOfPhrase(phrase);
  const message = signInMessage({ address: address.toLowerCase(), nonce: "0123456789abcdef", domain: "localhost:4300", origin: "http://localhost:4300" });
  expect(parseSiweMessage(message)).toMatchObject({ address, chainId: 1, domain: "localhost:4300", uri: "http://localhost:4300", nonce: "0123456789abcdef", version: "1" });
  const signature = await signWithPhrase(phrase, message);
  expect(await recoverMessageAddress({ message, signature: `0x${signature.slice(2)}` })).toBe(address);
});
