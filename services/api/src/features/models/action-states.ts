import type { ActionState, ModelSummary } from "@aiweb/contracts/models/model";
import type { ModelRow } from "@aiweb/db/tables/model.table";
import type { CallerMeans } from "./caller-means.ts";

export interface ModelStates {
  status: ModelSummary["status"];
  use: ActionState;
  fineTune: ActionState;
}

/** What of a model's row decides what can be done with it. */
export type Actionable = Pick<ModelRow, "name" | "provider" | "task" | "lifecycle" | "lifecycle_since" | "successor" | "can_fine_tune" | "base_digest" | "page_url"> & { newest_version: number | null };

type Problem = { status: ModelStates["status"]; reason: string; fix: ActionState["fix"] };

const PROFILE_KEYS = "/profile#provider-keys";
const possible: ActionState = { possible: true, reason: null, fix: null };

function blocked(problem: Pick<Problem, "reason" | "fix">): ActionState {
  return { possible: false, reason: problem.reason, fix: problem.fix };
}

function modelPage(reference: string): string {
  return `/marketplace/models/${reference.split("/").map(encodeURIComponent).join("/")}`;
}

function retirement(model: Actionable): Problem | null {
  if (model.lifecycle !== "retired") return null;
  const { successor } = model;
  return {
    status: { tone: "bad", text: successor === null ? "Retired" : `Retired · successor: ${successor.slice(successor.indexOf("/") + 1)}` },
    reason: model.lifecycle_since === null ? `${model.name} was retired by its maker.` : `${model.name} was retired by its maker on ${model.lifecycle_since}.`,
    fix: successor === null ? null : { label: "See successor", href: modelPage(successor) },
  };
}

function ownPage(model: Actionable): ActionState["fix"] {
  return model.page_url === null ? null : { label: "Its own page", href: model.page_url };
}

/** What keeps the model from answering this caller; null when nothing does. */
function runProblem(model: Actionable, means: CallerMeans): Problem | null {
  const retired = retirement(model);
  if (retired !== null) return retired;
  if (model.task !== "text-generation") return { status: { tone: "neutral", text: "AIWeb runs text models so far" }, reason: "AIWeb runs text models so far.", fix: ownPage(model) };
  switch (model.provider) {
    case "openai":
      return means.openaiKey ? null : { status: { tone: "warn", text: "Needs your OpenAI key" }, reason: "Add an OpenAI key in your profile.", fix: { label: "Add key", href: PROFILE_KEYS } };
    case "hugging-face":
      return means.huggingFaceKey
        ? null
        : { status: { tone: "warn", text: "Needs your Hugging Face token" }, reason: "Add a Hugging Face token in your profile.", fix: { label: "Add token", href: PROFILE_KEYS } };
    case "aws-bedrock":
      return { status: { tone: "neutral", text: "Not called by AIWeb so far" }, reason: "AIWeb does not call AWS Bedrock so far.", fix: ownPage(model) };
    case "this-machine":
    case "fine-tune": {
      if (means.computeProblem !== null) return { status: { tone: "warn", text: "Needs Python and Ray" }, reason: means.computeProblem, fix: null };
      const prepared = model.provider === "this-machine" ? model.base_digest !== null : model.newest_version !== null;
      if (prepared) return null;
      const reason = model.provider === "this-machine" ? "Its files are not prepared on this machine yet. Start AIWeb again to prepare them." : "It has no version yet: its fine-tune has not finished.";
      return { status: { tone: "warn", text: model.provider === "this-machine" ? "Not prepared yet" : "No version yet" }, reason, fix: null };
    }
  }
}

const RUNS: Record<ModelRow["provider"], string> = {
  "this-machine": "Runs on this machine",
  "fine-tune": "Runs on this machine",
  "openai": "Runs through OpenAI",
  "hugging-face": "Runs through Hugging Face",
  "aws-bedrock": "Runs through AWS Bedrock",
};

function fineTuneState(model: Actionable, means: CallerMeans): ActionState {
  const retired = retirement(model);
  if (retired !== null) return blocked(retired);
  if (model.provider === "fine-tune") return blocked({ reason: "A fine-tune starts from a base model. Build on this one's base instead.", fix: null });
  if (!model.can_fine_tune) return blocked({ reason: model.task === "text-generation" ? "Its weights are not open, so it cannot be taught here." : "AIWeb teaches text models so far.", fix: ownPage(model) });
  if (model.provider !== "this-machine") {
    return blocked({ reason: "It is too large for this machine: to fine-tune it you need a GPU node and a token.", fix: { label: "What it needs", href: "#fine-tune-needs" } });
  }
  const problem = runProblem(model, means);
  return problem === null ? possible : blocked(problem);
}

/** What the caller can do with a model now; what is not possible says why and what to do. */
export function modelStates(model: Actionable, means: CallerMeans): ModelStates {
  const problem = runProblem(model, means);
  return {
    status: problem === null ? { tone: "good", text: RUNS[model.provider] } : problem.status,
    use: problem === null ? possible : blocked(problem),
    fineTune: fineTuneState(model, means),
  };
}
