import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import { once } from "node:events";
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK, type JWTHeaderParameters } from "jose";
import { generatePrivateKey, privateKeyToAccount } from "viem/accounts";

/** One of Web3Auth's two token makers. */
export interface StandInIssuer {
  issuer: string;
  kid: string;
  privateKey: CryptoKey;
  publicJwk: JWK;
}

/** How the key endpoints behave. */
export type StandInMode = "up" | "down" | "slow" | "garbage" | "error" | "redirect";

export const CLIENT_ID = "BPi5PB_UiIZ-cPz1GtV5i1I2iOSOHuimiXBI0e-Oe_u6X3oVAbCiAZOTEBtTXw4tsluTITPqA8zMsfxIKMjiqNQ";

async function makeIssuer(issuer: string, kid: string): Promise<StandInIssuer> {
  const { publicKey, privateKey } = await generateKeyPair("ES256", { extractable: true });
  return { issuer, kid, privateKey, publicJwk: { ...(await exportJWK(publicKey)), kid, alg: "ES256", use: "sig" } };
}

/** A secp256k1 key as a social login holds it: compressed public key, and the address that belongs to it. */
export function socialKey(): { publicKey: string; address: string } {
  const account = privateKeyToAccount(generatePrivateKey());
  const uncompressed = account.publicKey.slice(4);
  const parity = BigInt(`0x${uncompressed.slice(64)}`) % 2n === 0n ? "02" : "03";
  return { publicKey: parity + uncompressed.slice(0, 64), address: account.address };
}

/** Seconds since the epoch, `offset` from now. */
export function seconds(offset = 0): number {
  return Math.floor(Date.now() / 1000) + offset;
}

/** The claims of a social login's token. */
export function socialClaims(standIn: Web3AuthStandIn, publicKey: string): Record<string, unknown> {
  return {
    iss: standIn.social.issuer,
    aud: CLIENT_ID,
    iat: seconds(),
    exp: seconds(86_400),
    nonce: randomBytes(32).toString("hex"),
    wallets: [
      { public_key: randomBytes(32).toString("hex"), type: "web3auth_app_key", curve: "ed25519" },
      { public_key: publicKey, type: "web3auth_app_key", curve: "secp256k1" },
    ],
    email: "someone@example.org",
    authConnection: "web3auth",
    userId: "someone@example.org",
  };
}

/** The claims of an external wallet's token. */
export function walletClaims(standIn: Web3AuthStandIn, address: string): Record<string, unknown> {
  return { iss: standIn.wallet.issuer, aud: CLIENT_ID, iat: seconds(), exp: seconds(86_400), nonce: randomBytes(32).toString("hex"), wallets: [{ address, type: "ethereum" }] };
}

/** Signs claims as an issuer; `header` overrides. */
export async function signToken(by: StandInIssuer, claims: Record<string, unknown>, header: Partial<JWTHeaderParameters> = {}): Promise<string> {
  return await new SignJWT(claims).setProtectedHeader({ alg: "ES256", typ: "JWT", kid: by.kid, ...header }).sign(by.privateKey);
}

export interface Web3AuthStandIn {
  social: StandInIssuer;
  wallet: StandInIssuer;
  /** Sets how its key endpoints behave from now on. */
  setMode: (mode: StandInMode) => void;
  /** The environment that makes an AIWeb trust it. */
  variables: Record<string, string>;
  /** How often keys were asked for. */
  asked: () => number;
  close: () => Promise<void>;
}

/** Web3Auth at the wire: two issuers, each with keys of its own under a URL of its own. */
export async function openWeb3AuthStandIn(): Promise<Web3AuthStandIn> {
  let mode: StandInMode = "up";
  let asked = 0;
  const social = await makeIssuer("https://api-auth.web3auth.test", "social-1");
  const wallet = await makeIssuer("https://authjs.web3auth.test", "wallet-1");
  const server = createServer((request, response) => {
    asked += 1;
    const keys = request.url === "/social/jwks" ? social : wallet;
    if (mode === "down") request.socket.destroy();
    else if (mode === "garbage") response.writeHead(200, { "content-type": "application/json" }).end("<html>maintenance</html>");
    else if (mode === "error") response.writeHead(500).end();
    else if (mode === "redirect") response.writeHead(302, { location: "/elsewhere" }).end();
    else if (mode === "up") response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ keys: [keys.publicJwk] }));
    // slow: no answer at all
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The stand-in has no port.");
  const url = `http://127.0.0.1:${address.port}`;
  return {
    social,
    wallet,
    setMode: (next) => {
      mode = next;
    },
    variables: {
      WEB3AUTH_CLIENT_ID: CLIENT_ID,
      WEB3AUTH_SOCIAL_ISSUER: social.issuer,
      WEB3AUTH_SOCIAL_JWKS: `${url}/social/jwks`,
      WEB3AUTH_WALLET_ISSUER: wallet.issuer,
      WEB3AUTH_WALLET_JWKS: `${url}/wallet/jwks`,
    },
    asked: () => asked,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
