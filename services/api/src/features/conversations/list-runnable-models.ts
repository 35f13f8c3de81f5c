import { listRunnableModelsInput, listRunnableModelsOutput, type RunnableModel } from "@aiweb/contracts/conversations/list-runnable-models";
import { listRunnableModels as listRows } from "@aiweb/db/queries/model/list-runnable-models";
import { signedIn } from "../../trpc/procedures.ts";
import { modelStates } from "../models/action-states.ts";
import { readCallerMeans, type CallerMeans } from "../models/caller-means.ts";

type Row = Awaited<ReturnType<typeof listRows>>[number];

const SERVED = new Set<Row["provider"]>(["this-machine", "fine-tune"]);

/** How a model stands: blocked by what is missing, running, on its way, or to be served here. */
function stateOf(row: Row, means: CallerMeans): Pick<RunnableModel, "state" | "reason" | "fix"> {
  const { use } = modelStates(row, means);
  if (!use.possible) return { state: "blocked", reason: use.reason, fix: use.fix };
  if (!SERVED.has(row.provider)) return { state: "ready", reason: null, fix: null };
  switch (row.deployment_state) {
    case "running":
      return { state: "ready", reason: null, fix: null };
    case "waiting":
    case "starting":
      return { state: "starting", reason: row.deployment_text === "" ? null : row.deployment_text, fix: null };
    case "failed":
      return { state: "deploy", reason: row.deployment_text === "" ? null : row.deployment_text, fix: null };
    case "stopping":
    case "stopped":
    case null:
      return { state: "deploy", reason: null, fix: null };
  }
}

function groupOf(row: Row, accountId: string): RunnableModel["group"] {
  if (row.provider !== "fine-tune") return row.provider;
  return row.owner_id === accountId ? "my-models" : "public";
}

/** Every text model the caller could talk to, with how it stands. */
export const listRunnableModels = signedIn
  .input(listRunnableModelsInput)
  .output(listRunnableModelsOutput)
  .query(async ({ ctx, input }) => {
    const [means, rows] = await Promise.all([readCallerMeans(ctx), listRows(ctx.db, { accountId: ctx.account.id, search: input.search, limit: input.limit })]);
    return {
      items: rows.map((row) => {
        const older = row.version_number !== null && row.version_number !== row.newest_version;
        return {
          ref: `${row.owner_handle}/${row.name}${older ? `@${row.version_number}` : ""}`,
          name: older ? `${row.name} @${row.version_number}` : row.name,
          owner: row.owner_handle,
          version: row.version_number,
          group: groupOf(row, ctx.account.id),
          abilities: { chat: row.can_chat, complete: row.can_complete, fineTune: row.can_fine_tune },
          contextLength: row.context_length,
          deployment: row.deployment_id,
          ...stateOf(row, means),
        };
      }),
    };
  });
