import { createHmac, randomBytes } from "node:crypto";
import { exportJWK, exportSPKI, generateKeyPair, importJWK, SignJWT, UnsecuredJWT } from "jose";
import { CLIENT_ID, seconds, signToken, socialClaims, socialKey, walletClaims, type StandInIssuer, type Web3AuthStandIn } from "../../testing/web3auth-stand-in.ts";

/** What a case may use. */
export interface TokenWorkshop {
  web3auth: Web3AuthStandIn;
  /** A good token of our own issuer for another wallet's signature. */
  ownToken: string;
  ownOrigin: string;
}

export interface BadToken {
  id: string;
  /** What is wrong with it. */
  what: string;
  make: (workshop: TokenWorkshop) => Promise<{ idToken: string; publicKey?: string }>;
}

const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");
const someAddress = (): string => `0x${randomBytes(20).toString("hex")}`;

/** A social token whose claims were changed before signing. */
function social(id: string, what: string, change: (claims: Record<string, unknown>, web3auth: Web3AuthStandIn) => Record<string, unknown>): BadToken {
  return { id, what, make: async ({ web3auth }) => ({ idToken: await signToken(web3auth.social, change(socialClaims(web3auth, socialKey().publicKey), web3auth)) }) };
}

/** An external wallet's token whose claims were changed before signing. */
function external(id: string, what: string, change: (claims: Record<string, unknown>) => Record<string, unknown>): BadToken {
  return { id, what, make: async ({ web3auth }) => ({ idToken: await signToken(web3auth.wallet, change(walletClaims(web3auth, someAddress()))) }) };
}

/** A good social token changed after signing. */
function mangled(id: string, what: string, change: (parts: [string, string, string]) => string): BadToken {
  return {
    id,
    what,
    make: async ({ web3auth }) => {
      const [header = "", payload = "", signature = ""] = (await signToken(web3auth.social, socialClaims(web3auth, socialKey().publicKey))).split(".");
      return { idToken: change([header, payload, signature]) };
    },
  };
}

/** Claims signed by a key of the attacker under a header of the attacker's choice. */
function forged(id: string, what: string, header: (attacker: StandInIssuer) => Record<string, unknown>): BadToken {
  return {
    id,
    what,
    make: async ({ web3auth }) => {
      const { publicKey, privateKey } = await generateKeyPair("ES256", { extractable: true });
      const attacker: StandInIssuer = { ...web3auth.social, privateKey, publicJwk: await exportJWK(publicKey) };
      return { idToken: await signToken(attacker, socialClaims(web3auth, socialKey().publicKey), header(attacker)) };
    },
  };
}

function hmacToken(web3auth: Web3AuthStandIn, key: string): string {
  const body = `${base64({ alg: "HS256", typ: "JWT", kid: web3auth.social.kid })}.${base64(socialClaims(web3auth, socialKey().publicKey))}`;
  return `${body}.${createHmac("sha256", key).update(body).digest("base64url")}`;
}

function withoutClaim(name: string) {
  return (claims: Record<string, unknown>): Record<string, unknown> => Object.fromEntries(Object.entries(claims).filter(([key]) => key !== name));
}

const flip = (text: string): string => (text.startsWith("A") ? "B" : "A") + text.slice(1);
const keyOf = (publicKey: string, rest: Record<string, unknown> = {}) => [{ public_key: publicKey, type: "web3auth_app_key", curve: "secp256k1", ...rest }];

/** Tokens that no one may sign in with: the classes of targets.md "Security", Web3Auth token. */
export const BAD_TOKENS: BadToken[] = [
  { id: "T01", what: "alg none", make: async ({ web3auth }) => ({ idToken: await Promise.resolve(new UnsecuredJWT(socialClaims(web3auth, socialKey().publicKey)).encode()) }) },
  { id: "T02", what: "alg none with the good kid", make: async ({ web3auth }) => ({ idToken: await Promise.resolve(`${base64({ alg: "none", kid: web3auth.social.kid })}.${base64(socialClaims(web3auth, socialKey().publicKey))}.`) }) },
  { id: "T03", what: "HS256 keyed with the public key in PEM", make: async ({ web3auth }) => {
    const key = await importJWK(web3auth.social.publicJwk, "ES256");
    return { idToken: hmacToken(web3auth, key instanceof Uint8Array ? "" : await exportSPKI(key)) };
  } },
  { id: "T04", what: "HS256 keyed with the public key in JSON", make: async ({ web3auth }) => ({ idToken: await Promise.resolve(hmacToken(web3auth, JSON.stringify(web3auth.social.publicJwk))) }) },
  { id: "T05", what: "RS256", make: async ({ web3auth }) => {
    const { privateKey } = await generateKeyPair("RS256");
    return { idToken: await new SignJWT(socialClaims(web3auth, socialKey().publicKey)).setProtectedHeader({ alg: "RS256", kid: web3auth.social.kid }).sign(privateKey) };
  } },
  { id: "T06", what: "ES384", make: async ({ web3auth }) => {
    const { privateKey } = await generateKeyPair("ES384");
    return { idToken: await new SignJWT(socialClaims(web3auth, socialKey().publicKey)).setProtectedHeader({ alg: "ES384", kid: web3auth.social.kid }).sign(privateKey) };
  } },
  social("T07", "the audience of another project", (claims) => ({ ...claims, aud: `${CLIENT_ID.slice(0, -1)}X` })),
  social("T08", "a list of audiences with ours", (claims) => ({ ...claims, aud: [CLIENT_ID] })),
  social("T09", "a list of audiences with ours and another", (claims) => ({ ...claims, aud: ["other", CLIENT_ID] })),
  social("T10", "no audience", withoutClaim("aud")),
  external("T11", "the site as audience, as older tokens of external wallets have", (claims) => ({ ...claims, aud: "http://localhost:4300" })),
  social("T12", "the other issuer's name under this issuer's key", (claims, web3auth) => ({ ...claims, iss: web3auth.wallet.issuer })),
  { id: "T13", what: "this issuer's name under the other issuer's key", make: async ({ web3auth }) => ({ idToken: await signToken(web3auth.wallet, socialClaims(web3auth, socialKey().publicKey)) }) },
  { id: "T14", what: "the other issuer's key under this issuer's kid", make: async ({ web3auth }) => ({ idToken: await signToken(web3auth.wallet, socialClaims(web3auth, socialKey().publicKey), { kid: web3auth.social.kid }) }) },
  social("T15", "an unknown issuer", (claims) => ({ ...claims, iss: "https://attacker.example" })),
  social("T16", "an issuer with a slash more", (claims, web3auth) => ({ ...claims, iss: `${web3auth.social.issuer}/` })),
  social("T17", "no issuer", withoutClaim("iss")),
  { id: "T18", what: "our own issuer's name under Web3Auth's key", make: async ({ web3auth, ownOrigin }) => ({ idToken: await signToken(web3auth.wallet, { ...walletClaims(web3auth, someAddress()), iss: ownOrigin }) }) },
  social("T19", "expired an hour ago", (claims) => ({ ...claims, iat: seconds(-7_200), exp: seconds(-3_600) })),
  social("T20", "no expiry", withoutClaim("exp")),
  social("T21", "an expiry that is no number", (claims) => ({ ...claims, exp: "tomorrow" })),
  social("T22", "issued in the future", (claims) => ({ ...claims, iat: seconds(3_600) })),
  social("T23", "no time of issue", withoutClaim("iat")),
  social("T24", "issued two days ago and valid for a year", (claims) => ({ ...claims, iat: seconds(-2 * 86_400), exp: seconds(363 * 86_400) })),
  social("T25", "not valid yet", (claims) => ({ ...claims, nbf: seconds(3_600) })),
  social("T26", "no wallets", withoutClaim("wallets")),
  social("T27", "an empty list of wallets", (claims) => ({ ...claims, wallets: [] })),
  social("T28", "an ed25519 wallet only", (claims) => ({ ...claims, wallets: [{ public_key: randomBytes(32).toString("hex"), type: "web3auth_app_key", curve: "ed25519" }] })),
  social("T29", "wallets that are no list", (claims) => ({ ...claims, wallets: { public_key: socialKey().publicKey } })),
  social("T30", "two different secp256k1 keys", (claims) => ({ ...claims, wallets: [...keyOf(socialKey().publicKey), ...keyOf(socialKey().publicKey)] })),
  social("T31", "a key that is no point of the curve", (claims) => ({ ...claims, wallets: keyOf(`02${"f".repeat(64)}`) })),
  social("T32", "a key cut short", (claims) => ({ ...claims, wallets: keyOf(socialKey().publicKey.slice(0, 64)) })),
  social("T33", "a social token that names an address and no key", (claims) => ({ ...claims, wallets: [{ address: someAddress(), type: "ethereum" }] })),
  external("T34", "an external wallet of another chain only", (claims) => ({ ...claims, wallets: [{ address: "9xQeWvG816bUx9EPjHmaT23yvVM2ZWbrrpZb9PusVFin", type: "solana" }] })),
  external("T35", "an address with a wrong checksum", (claims) => ({ ...claims, wallets: [{ address: "0xD8dA6BF26964aF9D7eEd9e03E53415D37aA96045", type: "ethereum" }] })),
  external("T36", "two addresses", (claims) => ({ ...claims, wallets: [{ address: someAddress(), type: "ethereum" }, { address: someAddress(), type: "ethereum" }] })),
  external("T37", "the zero address", (claims) => ({ ...claims, wallets: [{ address: `0x${"0".repeat(40)}`, type: "ethereum" }] })),
  { id: "T38", what: "the body's key with its parity flipped", make: async ({ web3auth }) => {
    const { publicKey } = socialKey();
    const flipped = (publicKey.startsWith("02") ? "03" : "02") + publicKey.slice(2);
    return { idToken: await signToken(web3auth.social, socialClaims(web3auth, publicKey)), publicKey: flipped };
  } },
  { id: "T39", what: "another key in the body", make: async ({ web3auth }) => ({ idToken: await signToken(web3auth.social, socialClaims(web3auth, socialKey().publicKey)), publicKey: socialKey().publicKey }) },
  { id: "T40", what: "a key in the body that is none", make: async ({ web3auth }) => ({ idToken: await signToken(web3auth.social, socialClaims(web3auth, socialKey().publicKey)), publicKey: "yes" }) },
  forged("T41", "a header that says where its key is (jku)", () => ({ jku: "https://attacker.example/jwks" })),
  forged("T42", "a header that brings its own key (jwk)", (attacker) => ({ jwk: attacker.publicJwk })),
  forged("T43", "a certificate in the header (x5c)", () => ({ x5c: ["MIIB"] })),
  forged("T44", "the good kid over the attacker's key", (attacker) => ({ kid: attacker.kid })),
  forged("T45", "a kid that is a path", () => ({ kid: "../../../../dev/null" })),
  forged("T46", "a kid that is SQL", () => ({ kid: "' or '1'='1" })),
  { id: "T47", what: "no kid", make: async ({ web3auth }) => ({ idToken: await signToken(web3auth.social, socialClaims(web3auth, socialKey().publicKey), { kid: undefined }) }) },
  { id: "T48", what: "an unknown critical header", make: async ({ web3auth }) => {
    const [, payload = "", signature = ""] = (await signToken(web3auth.social, socialClaims(web3auth, socialKey().publicKey))).split(".");
    return { idToken: `${base64({ alg: "ES256", kid: web3auth.social.kid, crit: ["exp"] })}.${payload}.${signature}` };
  } },
  mangled("T49", "a changed payload", ([header, payload, signature]) => `${header}.${base64({ ...JSON.parse(Buffer.from(payload, "base64url").toString()), userId: "another" })}.${signature}`),
  mangled("T50", "a changed signature", ([header, payload, signature]) => `${header}.${payload}.${flip(signature)}`),
  mangled("T51", "no signature", ([header, payload]) => `${header}.${payload}.`),
  mangled("T52", "two parts", ([header, payload]) => `${header}.${payload}`),
  mangled("T53", "four parts", (parts) => `${parts.join(".")}.${parts[2]}`),
  mangled("T54", "a signature of zeros", ([header, payload]) => `${header}.${payload}.${Buffer.alloc(64).toString("base64url")}`),
  mangled("T55", "no JSON", () => "a.b.c"),
  { id: "T56", what: "a token of 60 KB", make: async ({ web3auth }) => ({ idToken: await signToken(web3auth.social, { ...socialClaims(web3auth, socialKey().publicKey), padding: "x".repeat(44_000) }) }) },
  { id: "T57", what: "our own token with its payload exchanged", make: async ({ ownToken }) => {
    const [header = "", payload = "", signature = ""] = ownToken.split(".");
    const claims: object = JSON.parse(Buffer.from(payload, "base64url").toString());
    return { idToken: await Promise.resolve(`${header}.${base64({ ...claims, wallets: [{ type: "ethereum", address: someAddress() }] })}.${signature}`) };
  } },
  { id: "T58", what: "our own issuer's name and kid over the attacker's key", make: async ({ web3auth, ownToken, ownOrigin }) => {
    const { privateKey } = await generateKeyPair("ES256");
    const header: { kid?: string } = JSON.parse(Buffer.from(ownToken.split(".")[0] ?? "", "base64url").toString());
    return { idToken: await signToken({ ...web3auth.wallet, privateKey, kid: header.kid ?? "" }, { ...walletClaims(web3auth, someAddress()), iss: ownOrigin }) };
  } },
];
