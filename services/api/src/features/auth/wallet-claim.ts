import { AppError } from "@aiweb/contracts/errors/app-error";
import { getAddress, hexToBytes, isAddress, type Address, type Hex } from "viem";
import { publicKeyToAddress } from "viem/accounts";
import { createPublicKey, ECDH } from "node:crypto";
import { z } from "zod";

const socialWallets = z.array(z.looseObject({ public_key: z.string(), curve: z.string(), type: z.string() })).max(20);
const externalWallets = z.array(z.looseObject({ address: z.string(), type: z.string() })).max(20);

function refuse(message: string): AppError {
  return new AppError("token-invalid", `${message} Sign in again.`);
}

/** A secp256k1 point, uncompressed, from its compressed or uncompressed hex form; null when it is no point of the curve. */
function decodePoint(text: string): Hex | null {
  const hex = text.replace(/^0x/, "").toLowerCase();
  if (!/^(?:0[23][0-9a-f]{64}|04[0-9a-f]{128})$/.test(hex)) return null;
  try {
    const point = ECDH.convertKey(hex, "secp256k1", "hex", "hex", "uncompressed").toString();
    assertOnCurve(point);
    return `0x${point}`;
  } catch {
    return null;
  }
}

/** OpenSSL takes an uncompressed point as it is when it only converts; making a key of it checks the curve's equation. */
function assertOnCurve(point: string): void {
  const coordinate = (start: number): string => Buffer.from(point.slice(start, start + 64), "hex").toString("base64url");
  createPublicKey({ format: "jwk", key: { kty: "EC", crv: "secp256k1", x: coordinate(2), y: coordinate(66) } });
}

/**
 * The address of a social login: that of its one secp256k1 key. The app's own key counts where there are several.
 * `publicKey` is what the client says its key is; it can only confirm the claim, with both coordinates.
 */
export function socialAddress(claim: unknown, publicKey: string | undefined): Address {
  const wallets = socialWallets.safeParse(claim);
  if (!wallets.success) throw refuse("The token carries no wallet.");
  const keys = wallets.data.filter((wallet) => wallet.curve === "secp256k1" && wallet.type.startsWith("web3auth_"));
  const own = keys.filter((wallet) => wallet.type === "web3auth_app_key");
  const distinct = new Set((own.length > 0 ? own : keys).map((wallet) => wallet.public_key.toLowerCase()));
  const [only] = distinct;
  if (only === undefined || distinct.size !== 1) throw refuse("The token does not name one Ethereum wallet.");
  const point = decodePoint(only);
  if (point === null) throw refuse("The wallet's key in the token is not one.");
  if (publicKey !== undefined && decodePoint(publicKey) !== point) throw refuse("The key given is not the one that the token names.");
  return publicKeyToAddress(point);
}

/** The address of an external wallet: the one of type ethereum. */
export function externalAddress(claim: unknown): Address {
  const wallets = externalWallets.safeParse(claim);
  if (!wallets.success) throw refuse("The token carries no wallet.");
  const addresses = new Set(wallets.data.filter((wallet) => wallet.type === "ethereum").map((wallet) => wallet.address));
  const [only] = addresses;
  if (only === undefined || addresses.size !== 1) throw refuse("The token does not name one Ethereum wallet.");
  const wellFormed = isAddress(only) || (only === only.toLowerCase() && isAddress(only, { strict: false }));
  if (!wellFormed || hexToBytes(getAddress(only)).every((byte) => byte === 0)) throw refuse("The wallet's address in the token is not one.");
  return getAddress(only);
}
