import { createHash } from "node:crypto";
import { createRemoteJWKSet, decodeJwt, decodeProtectedHeader, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from "jose";
import type { Address } from "viem";
import { AppError } from "@aiweb/contracts/errors/app-error";
import type { Services } from "../../trpc/context.ts";
import { audienceOf, type OwnIssuer } from "./own-issuer.ts";
import { externalAddress, socialAddress } from "./wallet-claim.ts";

const LONGEST_TOKEN = 16_000;
const KEYS_TIMEOUT_MS = 4_000;
const KEYS_CACHED_MS = 10 * 60 * 1000;
const SKEW_SECONDS = 60;
/** Web3Auth's tokens live for a day. */
const OLDEST = "25h";
/** Headers by which a token could say where its own key is. */
const KEY_HEADERS = ["jku", "jwk", "x5u", "x5c", "crit", "b64", "zip"];

/** Whose tokens are taken: three, each with keys of its own. */
interface TrustedIssuer {
  issuer: string;
  keys: JWTVerifyGetKey;
  address: (claim: unknown, publicKey: string | undefined) => Address;
}

/** What a good token proves. */
export interface ProvedIdentity {
  issuer: string;
  audience: string;
  address: Address;
  /** SHA-256 of what was signed: a signature has more than one spelling, its content does not. */
  digest: Buffer;
  expiresAt: Date;
}

function refuse(message: string, cause?: unknown): AppError {
  return new AppError("token-invalid", `${message} Sign in again.`, { cause });
}

/** Remote keys: no key of that name means a bad token; anything else means that the provider does not answer. */
function remoteKeys(url: string): JWTVerifyGetKey {
  const find = createRemoteJWKSet(new URL(url), { timeoutDuration: KEYS_TIMEOUT_MS, cacheMaxAge: KEYS_CACHED_MS, cooldownDuration: 10_000 });
  return async (header, token) => {
    try {
      return await find(header, token);
    } catch (cause) {
      if (cause instanceof errors.JWKSNoMatchingKey || cause instanceof errors.JWKSMultipleMatchingKeys) throw cause;
      throw new AppError("identity-provider-unavailable", "Web3Auth does not answer at the moment. Try again in a minute, or sign in with a wallet.", { cause, retryAfterSeconds: 30 });
    }
  };
}

/** The one way in for ID tokens of every issuer. */
export class IdTokenVerifier {
  readonly #issuers: TrustedIssuer[];
  readonly #audience: string;

  constructor(services: Pick<Services, "config">, own: OwnIssuer) {
    const { config } = services;
    this.#audience = audienceOf(config);
    this.#issuers = [{ issuer: own.issuer, keys: async (header, token) => await (await own.keySet())(header, token), address: externalAddress }];
    if (config.WEB3AUTH_CLIENT_ID !== undefined) {
      this.#issuers.push(
        { issuer: config.WEB3AUTH_SOCIAL_ISSUER, keys: remoteKeys(config.WEB3AUTH_SOCIAL_JWKS), address: socialAddress },
        { issuer: config.WEB3AUTH_WALLET_ISSUER, keys: remoteKeys(config.WEB3AUTH_WALLET_JWKS), address: externalAddress },
      );
    }
  }

  /** Throws `token-invalid`, or `identity-provider-unavailable` while the issuer's keys cannot be had. */
  async verify(token: string, publicKey?: string): Promise<ProvedIdentity> {
    const trusted = this.#issuerOf(token);
    const payload = await this.#verifySigned(token, trusted);
    return {
      issuer: trusted.issuer,
      audience: this.#audience,
      address: trusted.address(payload["wallets"], publicKey),
      digest: createHash("sha256").update(token.slice(0, token.lastIndexOf("."))).digest(),
      expiresAt: new Date((payload.exp ?? 0) * 1000 + SKEW_SECONDS * 1000),
    };
  }

  /** Reads, before anything is believed, who claims to have signed. */
  #issuerOf(token: string): TrustedIssuer {
    if (token.length > LONGEST_TOKEN) throw refuse("The token is too long.");
    try {
      const header = decodeProtectedHeader(token);
      if (header.alg !== "ES256" || typeof header.kid !== "string" || KEY_HEADERS.some((name) => name in header)) throw refuse("The token is not signed as it should be.");
      const { iss } = decodeJwt(token);
      const trusted = this.#issuers.find((issuer) => issuer.issuer === iss);
      if (trusted === undefined) throw refuse("The token comes from an issuer that this AIWeb does not trust.");
      return trusted;
    } catch (cause) {
      throw cause instanceof AppError ? cause : refuse("That is not an ID token.", cause);
    }
  }

  async #verifySigned(token: string, trusted: TrustedIssuer): Promise<JWTPayload> {
    try {
      const { payload } = await jwtVerify(token, trusted.keys, {
        algorithms: ["ES256"],
        issuer: trusted.issuer,
        audience: this.#audience,
        clockTolerance: SKEW_SECONDS,
        maxTokenAge: OLDEST,
        requiredClaims: ["exp", "iat", "aud", "iss", "wallets"],
      });
      // A list could name other sites beside this one.
      if (typeof payload.aud !== "string") throw refuse("The token is meant for several sites.");
      return payload;
    } catch (cause) {
      if (cause instanceof AppError) throw cause;
      if (cause instanceof errors.JWTExpired) throw refuse("The token has expired.", cause);
      throw refuse("The token cannot be trusted.", cause);
    }
  }
}
