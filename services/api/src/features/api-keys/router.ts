import { router } from "../../trpc/trpc.ts";
import { createApiKey } from "./create-api-key.ts";
import { listApiKeys } from "./list-api-keys.ts";
import { revokeApiKey } from "./revoke-api-key.ts";

export const apiKeysRouter = router({ create: createApiKey, list: listApiKeys, revoke: revokeApiKey });
