import { router } from "../../trpc/trpc.ts";
import { listProviderKeys } from "./list-provider-keys.ts";
import { removeProviderKey } from "./remove-provider-key.ts";
import { storeProviderKey } from "./store-provider-key.ts";
import { testProviderKey } from "./test-provider-key.ts";

export const providerKeysRouter = router({ list: listProviderKeys, store: storeProviderKey, remove: removeProviderKey, test: testProviderKey });
