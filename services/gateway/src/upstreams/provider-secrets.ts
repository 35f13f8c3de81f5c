import { AppError } from "@aiweb/contracts/errors/app-error";
import type { Db } from "@aiweb/db/connect";
import { findProviderKey } from "@aiweb/db/queries/provider-key/find-provider-key";
import type { Config } from "@aiweb/service/config";
import { providerKeyRow } from "@aiweb/service/provider-key-row";
import { SecretBox } from "@aiweb/service/secret-box";

export type KeyedProvider = "openai" | "hugging-face";

const SPOKEN: Record<KeyedProvider, string> = { "openai": "an OpenAI key", "hugging-face": "a Hugging Face token" };

/** Provider keys of accounts: their own first, the server's where it shares them. */
export class ProviderSecrets {
  readonly #config: Config;
  readonly #db: Db;
  readonly #box: SecretBox;

  constructor(config: Config, db: Db) {
    this.#config = config;
    this.#db = db;
    this.#box = new SecretBox(config.AIWEB_SECRET_KEY, "provider-key");
  }

  #serverKey(provider: KeyedProvider): string | undefined {
    if (!this.#config.shareServerKeys) return undefined;
    return provider === "openai" ? this.#config.OPENAI_API_KEY : this.#config.HF_TOKEN;
  }

  /** Throws `needs-provider-key` when there is none. */
  async find(accountId: string, provider: KeyedProvider): Promise<string> {
    const row = await findProviderKey(this.#db, { accountId, provider });
    if (row !== undefined) return this.#box.open(row.sealed, providerKeyRow(accountId, provider));
    const shared = this.#serverKey(provider);
    if (shared === undefined) throw new AppError("needs-provider-key", `This model needs ${SPOKEN[provider]}. Add one in your profile.`);
    return shared;
  }

  /** The providers whose models answer for an account. */
  async providersOf(accountId: string): Promise<KeyedProvider[]> {
    const known: KeyedProvider[] = ["openai", "hugging-face"];
    const rows = await Promise.all(known.map(async (provider) => (await findProviderKey(this.#db, { accountId, provider })) !== undefined));
    return known.filter((provider, position) => rows[position] === true || this.#serverKey(provider) !== undefined);
  }
}
