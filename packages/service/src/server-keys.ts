import type { Config } from "./config.ts";

/** Whether an account, by its wallet's address, may use the server's own provider keys. */
export function mayUseServerKeys(config: Pick<Config, "shareServerKeys">, address: string | null): boolean {
  const { shareServerKeys } = config;
  return typeof shareServerKeys === "boolean" ? shareServerKeys : address !== null && shareServerKeys.includes(address.toLowerCase());
}
