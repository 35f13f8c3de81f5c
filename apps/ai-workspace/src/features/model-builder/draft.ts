import { mixEntry, submittedConfiguration, trainingSettings, type FineTuneConfiguration, type RoleMapping } from "@aiweb/contracts/fine-tuning/fine-tune-configuration";
import { uuid, visibility } from "@aiweb/contracts/ids";
import { z } from "zod";
import { randomId } from "../../app/random-id.ts";

/** A dataset of the mix while it is edited: what will be sent, and what the form shows of it. */
const draftEntry = mixEntry.extend({
  /** Stays the same while everything else of it changes. */
  key: z.string(),
  /** Null until a mapping was guessed or chosen. */
  mapping: mixEntry.shape.mapping.nullable(),
  /** `handle/name`, and facts of the version, for the form. */
  title: z.string(),
  rows: z.number(),
  columns: z.array(z.object({ name: z.string(), kind: z.string() })),
});
export type DraftEntry = z.infer<typeof draftEntry>;

/** The Model Builder's form as it is kept in this browser until it is submitted. */
export const draftSchema = z.object({
  /** Chosen once per draft, so that submitting twice makes one job. */
  submission: uuid,
  name: z.string(),
  description: z.string(),
  visibility,
  /** What was chosen before the name became that of a model, which fixes it. */
  visibilityBefore: visibility.optional(),
  base: z.string(),
  datasets: z.array(draftEntry),
  training: z.record(z.string(), z.number().nullable()),
  /** Which of steps and epochs counts; its figure may be empty for a moment. */
  lengthBy: z.enum(["steps", "epochs"]).default("steps"),
});
export type Draft = z.infer<typeof draftSchema>;

/** A fresh draft with the sound defaults of the contract. */
export function emptyDraft(): Draft {
  return { submission: randomId(), name: "", description: "", visibility: "private", base: "", datasets: [], training: trainingSettings.parse({}), lengthBy: "steps" };
}

/** Whether nothing was written yet that one could miss. */
export function isEmptyDraft({ name, description, base, datasets }: Draft): boolean {
  return name === "" && description === "" && base === "" && datasets.length === 0;
}

/** A draft that repeats a job: the same but for the submission. */
export function draftOf(configuration: FineTuneConfiguration, datasets: DraftEntry[]): Draft {
  const { name, description, base, training } = configuration;
  return { submission: randomId(), name, description, visibility: configuration.visibility, base, datasets, training, lengthBy: training.steps === null ? "epochs" : "steps" };
}

/** What would be sent; checked by the schema that the API uses. */
export function configurationOf({ submission, visibilityBefore, datasets, lengthBy, training, ...rest }: Draft) {
  const length = lengthBy === "steps" ? { epochs: null } : { steps: null };
  return { ...rest, training: { ...training, ...length }, datasets: datasets.map(({ dataset, version, weight, rowCap, mapping }) => ({ dataset, version, weight, rowCap, mapping })) };
}

/** The configuration, or what is still wrong with it by field (`name`, `datasets.0.mapping`, `training.steps`). */
export function checkDraft(draft: Draft): { configuration: FineTuneConfiguration; problems: null } | { configuration: null; problems: Record<string, string> } {
  const problems: Record<string, string> = {};
  if (draft.name === "") {
    problems["name"] = "Give it a name; you will call it by that.";
  }
  if (draft.base === "") {
    problems["base"] = "Choose the model that learns.";
  }
  draft.datasets.forEach((entry, index) => {
    if (entry.mapping === null) {
      problems[`datasets.${index}.mapping`] = "Say which columns it learns from.";
    }
  });
  if (draft.training[draft.lengthBy] == null) {
    problems[`training.${draft.lengthBy}`] = "Say how many.";
  }
  const parsed = submittedConfiguration.safeParse(configurationOf(draft));
  if (parsed.success) {
    return { configuration: parsed.data, problems: null };
  }
  for (const issue of parsed.error.issues) {
    problems[issue.path.join(".")] ??= inWords(issue);
  }
  return { configuration: null, problems };
}

/** The schema's own sentence; where it has none, what is wrong in a few words. */
function inWords(issue: z.core.$ZodIssue): string {
  const isGeneric = /^(?:Invalid|Too) /.test(issue.message);
  if (!isGeneric) {
    return issue.message;
  }
  if (issue.code === "too_small") {
    return `${issue.inclusive === false ? "More than" : "At least"} ${issue.minimum}.`;
  }
  if (issue.code === "too_big") {
    return `${issue.inclusive === false ? "Less than" : "At most"} ${issue.maximum}.`;
  }
  if (issue.code === "invalid_type") {
    return issue.expected === "int" ? "A whole number." : "Give a number.";
  }
  return issue.message;
}

/** The mapping that a kind begins with, from the columns there are. */
export function mappingOfKind(kind: RoleMapping["kind"], columns: readonly { name: string }[]): RoleMapping {
  const first = columns[0]?.name ?? "";
  switch (kind) {
    case "messages":
      return { kind, column: columns.find(({ name }) => name === "messages")?.name ?? first };
    case "prompt-completion":
      return { kind, prompt: first, completion: columns[1]?.name ?? first, system: null };
    case "text":
      return { kind, column: columns.find(({ name }) => name === "text")?.name ?? first };
  }
}

/** Whether the columns that a mapping names are there. */
export function fitsColumns(mapping: RoleMapping | null, columns: readonly { name: string }[]): boolean {
  if (mapping === null) {
    return false;
  }
  const named = mapping.kind === "prompt-completion" ? [mapping.prompt, mapping.completion] : [mapping.column];
  return named.every((wanted) => columns.some(({ name }) => name === wanted));
}
