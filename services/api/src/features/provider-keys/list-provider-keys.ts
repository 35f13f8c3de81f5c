import { listProviderKeysOutput } from "@aiweb/contracts/provider-keys/list-provider-keys";
import { providerName } from "@aiweb/contracts/provider-keys/provider-key";
import { listProviderKeys as listRows } from "@aiweb/db/queries/provider-key/list-provider-keys";
import { signedIn } from "../../trpc/procedures.ts";
import { presentProviderKey } from "./present-provider-key.ts";

/** Every provider, and whether a key is stored for it. */
export const listProviderKeys = signedIn.output(listProviderKeysOutput).query(async ({ ctx }) => {
  const rows = await listRows(ctx.db, ctx.account.id);
  return { items: providerName.options.map((provider) => presentProviderKey(provider, rows.find((row) => row.provider === provider))) };
});
