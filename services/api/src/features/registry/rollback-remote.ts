import { changeRemoteOutput, rollbackRemoteInput } from "@aiweb/contracts/registry/change-remote";
import { publisher } from "../../trpc/procedures.ts";
import { changeRemote } from "./change-remote.ts";
import { rolledBack } from "./deployments.ts";
import { presentRemote } from "./present-remote.ts";

/** Takes back what was shipped last. */
export const rollbackRemote = publisher
  .input(rollbackRemoteInput)
  .output(changeRemoteOutput)
  .mutation(async ({ ctx, input }) => {
    const note = { action: "registry.rollback", publisher: ctx.publisher, reason: input.reason, requestId: ctx.requestId };
    const changed = await ctx.db.transaction().execute((tx) => changeRemote(tx, input, note, (before) => ({ ...before, decided: true, deployment: rolledBack(before.deployment, input.version) })));
    return await presentRemote(ctx.db, changed);
  });
