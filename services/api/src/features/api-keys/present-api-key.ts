import { apiKeyScope, type ApiKeySummary } from "@aiweb/contracts/api-keys/api-key";
import type { ApiKeyRow } from "@aiweb/db/tables/api-key.table";
import { apiKeyPrefix } from "@aiweb/service/api-key";

/** A key as its owner's list shows it. */
export function presentApiKey(row: ApiKeyRow): ApiKeySummary {
  return {
    id: row.id,
    name: row.name,
    prefix: apiKeyPrefix(row.public_id),
    scopes: apiKeyScope.array().parse(row.scopes),
    models: row.models,
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at?.toISOString() ?? null,
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
    revokedAt: row.revoked_at?.toISOString() ?? null,
  };
}
