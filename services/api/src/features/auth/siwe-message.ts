import { AppError } from "@aiweb/contracts/errors/app-error";
import { getAddress, isAddress, recoverMessageAddress, type Address, type Hex } from "viem";
import { parseSiweMessage } from "viem/siwe";

/** Sign-in proves an address, on no chain in particular; wallets name Ethereum's. */
const CHAINS = new Set([1]);
/** How far a browser's clock may be ahead of ours. */
const SKEW_MS = 5 * 60 * 1000;
/** A message older than a nonce can live (10 minutes) plus the skew is a replay. */
const OLDEST_MS = 15 * 60 * 1000;
/** Half the order of secp256k1: above it lies the second, equivalent form of a signature. */
const HALF_ORDER = 0x7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0n;

const INSTANT = String.raw`\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})`;
/** The whole of EIP-4361, from the first byte to the last: viem's parser takes its fields wherever it finds them. */
const SHAPE = new RegExp(
  String.raw`^(?:https?://)?[A-Za-z0-9.\-[\]:]+ wants you to sign in with your Ethereum account:\n0x[0-9a-fA-F]{40}\n\n(?:[\x20-\x7e]+\n)?\n` +
    String.raw`URI: [!-~]+\nVersion: 1\nChain ID: [1-9]\d{0,9}\nNonce: [A-Za-z0-9]{8,96}\nIssued At: ${INSTANT}` +
    String.raw`(?:\nExpiration Time: ${INSTANT})?(?:\nNot Before: ${INSTANT})?(?:\nRequest ID: [!-~]*)?(?:\nResources:(?:\n- [!-~]+)*)?$`,
);

function refuse(message: string): AppError {
  return new AppError("signature-invalid", `${message} Sign in again.`);
}

function checkPlace(fields: { domain?: string; uri?: string; scheme?: string }, origins: Set<string>): void {
  const uri = URL.canParse(fields.uri ?? "") ? new URL(fields.uri ?? "") : null;
  if (uri === null || !origins.has(uri.origin) || uri.username !== "" || uri.password !== "") throw refuse("The signed message is for another address than this AIWeb's.");
  if (fields.domain !== uri.host) throw refuse("The signed message is for another site.");
  if (fields.scheme !== undefined && `${fields.scheme}:` !== uri.protocol) throw refuse("The signed message names another scheme.");
}

function checkTime(fields: { issuedAt?: Date; expirationTime?: Date; notBefore?: Date }, now: number): void {
  const issued = fields.issuedAt?.getTime() ?? Number.NaN;
  if (!(issued <= now + SKEW_MS)) throw refuse("The signed message comes from the future; set your clock.");
  if (!(issued >= now - OLDEST_MS)) throw refuse("The signed message is too old.");
  if (fields.expirationTime !== undefined && !(fields.expirationTime.getTime() > now)) throw refuse("The signed message has expired.");
  if (fields.notBefore !== undefined && !(fields.notBefore.getTime() <= now)) throw refuse("The signed message is not valid yet.");
}

/** The address that an EIP-4361 message names: written in lower case or with its right checksum. */
function checkAddress(address: string | undefined): Address {
  if (address === undefined || !(isAddress(address) || address === address.toLowerCase())) throw refuse("The address in the signed message has a wrong checksum.");
  return getAddress(address);
}

/** The signer of an ordinary account's signature, found by arithmetic alone: no node of any chain is asked. */
async function recover(message: string, signature: string): Promise<Address> {
  const shaped = /^0x([0-9a-fA-F]{64})([0-9a-fA-F]{64})(1b|1c|1B|1C)$/.exec(signature);
  if (shaped === null) throw refuse("The signature is not one of an ordinary wallet (65 bytes).");
  const [, r = "", s = "", v = ""] = shaped;
  if (BigInt(`0x${s}`) > HALF_ORDER) throw refuse("The signature is not in its canonical form.");
  const hex: Hex = `0x${r}${s}${v}`;
  try {
    return await recoverMessageAddress({ message, signature: hex });
  } catch (cause) {
    throw new AppError("signature-invalid", "The signature cannot be read. Sign in again.", { cause });
  }
}

/**
 * Verifies a signed EIP-4361 message for one of `origins` at the time `now`, all but the nonce, which the caller takes.
 * Throws `signature-invalid` with a sentence that says why.
 */
export async function verifySiweMessage(input: { message: string; signature: string }, origins: Set<string>, now = Date.now()): Promise<{ address: Address; nonce: string }> {
  if (!SHAPE.test(input.message)) throw refuse("The signed message is not a sign-in message (EIP-4361).");
  const fields = parseSiweMessage(input.message);
  checkPlace(fields, origins);
  if (fields.chainId === undefined || !CHAINS.has(fields.chainId)) throw refuse("The signed message is for another chain than Ethereum (1).");
  checkTime(fields, now);
  const address = checkAddress(fields.address);
  if ((await recover(input.message, input.signature)) !== address) throw refuse("The message was signed by another wallet than it names.");
  return { address, nonce: fields.nonce ?? "" };
}
