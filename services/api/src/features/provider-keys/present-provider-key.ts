import type { ProviderKeySummary, ProviderName } from "@aiweb/contracts/provider-keys/provider-key";
import type { ProviderKeyRow } from "@aiweb/db/tables/provider-key.table";

/** What is shown of a provider's key, stored or not. */
export function presentProviderKey(provider: ProviderName, row: Pick<ProviderKeyRow, "ending" | "stored_at" | "tested_at" | "test_outcome"> | undefined): ProviderKeySummary {
  return {
    provider,
    stored: row !== undefined,
    ending: row?.ending ?? null,
    storedAt: row?.stored_at.toISOString() ?? null,
    testedAt: row?.tested_at?.toISOString() ?? null,
    testOutcome: row?.test_outcome ?? null,
  };
}
