import { previewAccountDeletionOutput } from "@aiweb/contracts/accounts/delete-account";
import { summariseAccountData } from "@aiweb/db/queries/account/summarise-account-data";
import { signedIn } from "../../trpc/procedures.ts";

/** What deleting the account would take along. */
export const previewDeletion = signedIn.output(previewAccountDeletionOutput).query(async ({ ctx }) => await summariseAccountData(ctx.db, ctx.account.id));
