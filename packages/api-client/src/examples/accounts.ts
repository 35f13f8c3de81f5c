import type { AccountData } from "@aiweb/contracts/accounts/delete-account";
import type { Me } from "@aiweb/contracts/accounts/get-me";
import type { ApiKeySummary } from "@aiweb/contracts/api-keys/api-key";
import type { ProviderKeySummary } from "@aiweb/contracts/provider-keys/provider-key";
import { exampleId } from "./lists.ts";

const at = (day: number) => new Date(Date.UTC(2026, 10, day, 9, 30)).toISOString();

/** Who is signed in. */
export const exampleMe: Me = {
  account: { id: exampleId(1), handle: "ada", handleChosen: true, name: "Ada Lovelace", address: "0x8ba1f109551bD432803012645Ac136ddd64DBA72", isOperator: false, shipsRemotes: false, createdAt: at(2) },
  web3authClientId: null,
  web3authNetwork: "sapphire_mainnet",
};

/** A browser that is signed in. */
export function exampleSession(number: number, change: { current?: boolean } = {}) {
  const agents = ["Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/149.0.0.0 Safari/537.36", "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1"];
  return { id: exampleId(50 + number), current: false, userAgent: agents[number % agents.length] ?? "", createdAt: at(10), lastSeenAt: at(25), ...change };
}

/** A key for programs. */
export function exampleApiKey(number: number, change: Partial<ApiKeySummary> = {}): ApiKeySummary {
  return { id: exampleId(60 + number), name: `Playground, 2026-11-${String(10 + (number % 15))}`, prefix: "aiweb_k3f9", scopes: ["inference"], models: null, createdAt: at(10), expiresAt: null, lastUsedAt: at(24), revokedAt: null, ...change };
}

/** One a provider: a key that works, one that was refused, none. */
export const exampleProviderKeys: ProviderKeySummary[] = [
  { provider: "openai", stored: true, ending: "9f3c", storedAt: at(12), testedAt: at(20), testOutcome: "works" },
  { provider: "hugging-face", stored: true, ending: "77ab", storedAt: at(12), testedAt: at(21), testOutcome: "refused" },
  { provider: "aws", stored: false, ending: null, storedAt: null, testedAt: null, testOutcome: null },
];

/** What would go with the account. */
export const exampleAccountData: AccountData = { datasets: 4, models: 2, jobs: 7, deployments: 1, conversations: 12, bytes: 48_300_000 };
