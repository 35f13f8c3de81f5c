import { z } from "zod";

/** POST /auth/nonce: a single-use nonce for an EIP-4361 message. */
export const nonceResponse = z.object({ nonce: z.string(), expiresAt: z.iso.datetime(), domain: z.string(), origin: z.string() });

/** POST /auth/wallet: a signed EIP-4361 message becomes an ID token of our own issuer. */
export const walletRequest = z.object({ message: z.string().min(1).max(4_000), signature: z.string().regex(/^0x[0-9a-fA-F]+$/).max(4_000) });
export const walletResponse = z.object({ idToken: z.string() });

/** POST /auth/session: an ID token (Web3Auth's or ours) becomes a session cookie. */
export const sessionRequest = z.object({
  idToken: z.string().min(1).max(64_000),
  /** Web3Auth social logins: the compressed secp256k1 public key that the client holds; it only confirms the claim. */
  publicKey: z.string().max(140).optional(),
});
