import { AppError } from "@aiweb/contracts/errors/app-error";
import type { Db } from "@aiweb/db/connect";
import { findApiKeyByPublicId } from "@aiweb/db/queries/api-key/find-api-key-by-public-id";
import { updateApiKeyUsed } from "@aiweb/db/queries/api-key/update-api-key-used";
import type { ApiKeyRow } from "@aiweb/db/tables/api-key.table";
import { readAccountToken } from "@aiweb/service/account-token";
import { isSameApiKey, readApiKey } from "@aiweb/service/api-key";

/** Who calls, and what the key lets them use. */
export interface Caller {
  accountId: string;
  apiKeyId: string | null;
  /** Null means every model the account may use. */
  models: string[] | null;
}

/** A revoked key is refused by every process within this. */
const KEY_CACHE_MS = 1_000;
const CACHED_KEYS = 5_000;
const BEARER = /^Bearer +(\S+)$/i;

function refused(message: string): AppError {
  return new AppError("api-key-invalid", message);
}

/** Reads who calls from the Authorization header: an API key, or a token of one of our own services. Cookies do not count here. */
export class Callers {
  readonly #db: Db;
  readonly #master: Buffer;
  readonly #onError: (error: unknown) => void;
  readonly #keys = new Map<string, { row: ApiKeyRow | undefined; readAt: number }>();

  constructor(options: { db: Db; master: Buffer; onError: (error: unknown) => void }) {
    this.#db = options.db;
    this.#master = options.master;
    this.#onError = options.onError;
  }

  async read(authorization: string | undefined): Promise<Caller> {
    const token = BEARER.exec(authorization ?? "")?.[1];
    if (token === undefined) throw refused("Send an API key as `Authorization: Bearer …`. Make one in your profile.");
    if (token.startsWith("aiweb-internal.")) {
      const accountId = this.#internal(token);
      if (accountId === null) throw refused("This token is not valid, or no longer.");
      return { accountId, apiKeyId: null, models: null };
    }
    const key = readApiKey(token);
    if (key === null) throw refused("This is no API key of AIWeb: it is cut short, mistyped or from elsewhere.");
    const row = await this.#find(key.publicId);
    if (row === undefined || !isSameApiKey(key, row.secret_hash)) throw refused("This API key does not exist.");
    if (row.revoked_at !== null) throw refused("This API key was revoked. Make another in your profile.");
    if (row.expires_at !== null && row.expires_at.getTime() <= Date.now()) throw refused("This API key has expired. Make another in your profile.");
    if (!row.scopes.includes("inference")) throw new AppError("forbidden", "This API key is not for calling models.");
    return { accountId: row.account_id, apiKeyId: row.id, models: row.models };
  }

  #internal(token: string): string | null {
    try {
      return readAccountToken(this.#master, token);
    } catch {
      return null;
    }
  }

  async #find(publicId: string): Promise<ApiKeyRow | undefined> {
    const now = performance.now();
    const known = this.#keys.get(publicId);
    if (known !== undefined && now - known.readAt < KEY_CACHE_MS) return known.row;
    const row = await findApiKeyByPublicId(this.#db, publicId);
    // Deleted first, so that the map's order is the order of reading and the oldest falls out.
    this.#keys.delete(publicId);
    this.#keys.set(publicId, { row, readAt: now });
    const oldest = this.#keys.size > CACHED_KEYS ? this.#keys.keys().next() : undefined;
    if (oldest?.done === false) this.#keys.delete(oldest.value);
    if (row !== undefined && row.revoked_at === null) void updateApiKeyUsed(this.#db, row.id).catch(this.#onError);
    return row;
  }
}
