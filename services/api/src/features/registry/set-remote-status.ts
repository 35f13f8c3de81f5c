import { changeRemoteOutput, setRemoteStatusInput } from "@aiweb/contracts/registry/change-remote";
import { publisher } from "../../trpc/procedures.ts";
import { changeRemote } from "./change-remote.ts";
import { presentRemote } from "./present-remote.ts";

/** Pauses, kills or brings back a remote; the reason is what people read in its place. */
export const setRemoteStatus = publisher
  .input(setRemoteStatusInput)
  .output(changeRemoteOutput)
  .mutation(async ({ ctx, input }) => {
    const { status } = input;
    const note = { action: "registry.setStatus", publisher: ctx.publisher, reason: input.reason, requestId: ctx.requestId };
    const changed = await ctx.db.transaction().execute((tx) => changeRemote(tx, input, note, (before) => ({ ...before, status, reason: status === "active" ? null : input.reason })));
    return await presentRemote(ctx.db, changed);
  });
