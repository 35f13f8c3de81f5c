import { z } from "zod";

/** The handle typed again, so that nobody deletes an account by accident. */
export const deleteAccountInput = z.object({ handle: z.string() });
export const deleteAccountOutput = z.object({ deleted: z.literal(true) });

/** What deleting would take along, shown before it is confirmed. */
export const previewAccountDeletionOutput = z.object({
  datasets: z.number().int(),
  models: z.number().int(),
  jobs: z.number().int(),
  deployments: z.number().int(),
  conversations: z.number().int(),
  bytes: z.number().int(),
});
export type AccountData = z.infer<typeof previewAccountDeletionOutput>;
