import { changeRemoteOutput, promoteRemoteInput } from "@aiweb/contracts/registry/change-remote";
import { publisher } from "../../trpc/procedures.ts";
import { changeRemote } from "./change-remote.ts";
import { withRule, withTraffic } from "./deployments.ts";
import { presentRemote } from "./present-remote.ts";

/** Gives a version to a share of the people, or to those that a rule names. */
export const promoteRemote = publisher
  .input(promoteRemoteInput)
  .output(changeRemoteOutput)
  .mutation(async ({ ctx, input }) => {
    const { version, to } = input;
    const note = { action: "registry.promote", publisher: ctx.publisher, reason: input.reason, requestId: ctx.requestId, version };
    const changed = await ctx.db.transaction().execute((tx) =>
      changeRemote(tx, input, note, (before) => ({ ...before, decided: true, deployment: "traffic" in to ? withTraffic(before.deployment, version, to.traffic) : withRule(before.deployment, version, to) })),
    );
    return await presentRemote(ctx.db, changed);
  });
