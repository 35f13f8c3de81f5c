import { AppError } from "@aiweb/contracts/errors/app-error";
import type { Config } from "@aiweb/service/config";
import { providerKeyRow } from "@aiweb/service/provider-key-row";
import { SecretBox } from "@aiweb/service/secret-box";
import { mayUseServerKeys } from "@aiweb/service/server-keys";
import type { NamedModel } from "./port.ts";

export type KeyedProvider = "openai" | "hugging-face";

const KEYED: KeyedProvider[] = ["openai", "hugging-face"];
const SPOKEN: Record<KeyedProvider, string> = { "openai": "an OpenAI key", "hugging-face": "a Hugging Face token" };

/** Provider keys of accounts: their own first, the server's where it shares them. */
export class ProviderSecrets {
  readonly #config: Config;
  readonly #box: SecretBox;

  constructor(config: Config) {
    this.#config = config;
    this.#box = new SecretBox(config.AIWEB_SECRET_KEY, "provider-key");
  }

  #serverKey(provider: KeyedProvider, address: string | null): string | undefined {
    if (!mayUseServerKeys(this.#config, address)) return undefined;
    return provider === "openai" ? this.#config.OPENAI_API_KEY : this.#config.HF_TOKEN;
  }

  /** The key to call a model of the provider with. Throws `needs-provider-key` when there is none. */
  of({ accountId, model }: NamedModel, provider: KeyedProvider): string {
    if (model.sealed_key !== null) return this.#box.open(model.sealed_key, providerKeyRow(accountId, provider));
    const shared = this.#serverKey(provider, model.caller_address);
    if (shared === undefined) throw new AppError("needs-provider-key", `This model needs ${SPOKEN[provider]}. Add one in your profile.`);
    return shared;
  }

  /** The providers whose server key an account may use. */
  sharedWith(address: string | null): KeyedProvider[] {
    return KEYED.filter((provider) => this.#serverKey(provider, address) !== undefined);
  }
}
