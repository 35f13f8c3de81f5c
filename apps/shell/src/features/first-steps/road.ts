import type { DatasetSummary } from "@aiweb/contracts/datasets/dataset";
import { SAMPLE_NAME, SAMPLE_QUESTION } from "@aiweb/contracts/datasets/sample";
import type { JobSummary } from "@aiweb/contracts/jobs/job";
import { links } from "@aiweb/federation";

/** What the guide knows of an account: the newest of its things. */
export type Found = {
  handle: string;
  datasets: readonly Pick<DatasetSummary, "owner" | "name" | "state">[];
  job: Pick<JobSummary, "id" | "state" | "progress"> | undefined;
  models: readonly { ref: string; name: string }[];
  /** References of the models that it talked to. */
  asked: readonly string[];
};

export type Step = {
  title: string;
  state: "done" | "now" | "later";
  /** How it stands, where that is more than done or not. */
  note: string;
  /** The same, for who is on the page that it leads to. */
  there: string;
  /** The one thing that leads on; a step without an address is done by the guide itself. */
  action: { label: string; href: string | null } | null;
};

/** On the page that a step leads to, it says what to do there in place of leading there. */
export function stepAt(path: string, step: Step): Step {
  const href = step.action?.href ?? null;
  return href !== null && href.split("?")[0] === path ? { ...step, note: step.there, action: null } : step;
}

/** A small model that runs on any machine. */
const BASE = "aiweb/smollm2-135m-instruct";
const MODEL_NAME = "support-answers";

type Doing = Pick<Step, "note" | "there" | "action">;

function bring({ datasets: [newest] }: Found): Doing {
  if (newest === undefined) return { note: "Questions and answers of an invented shop.", there: "", action: { label: "Load the sample", href: null } };
  const href = links.dataset(newest.owner.handle, newest.name);
  if (newest.state === "ingesting") return { note: "Its file is being read.", there: "Its file is being read.", action: { label: "Look at it", href } };
  return { note: `${newest.name} cannot be learned from yet.`, there: "It cannot be learned from yet: its page says why.", action: { label: "See why", href } };
}

function teach({ datasets, job }: Found): Doing {
  if (job !== undefined && job.state !== "succeeded" && job.state !== "cancelled") {
    const href = links.job(job.id);
    if (job.state === "failed") return { note: "The last job failed.", there: "It failed: this page says why.", action: { label: "See why", href } };
    const { progress } = job;
    const note = progress === null ? "It is about to learn." : `It learns: step ${progress.step} of ${progress.totalSteps}.`;
    return { note, there: note, action: { label: "Watch it learn", href } };
  }
  const ready = datasets.filter(({ state }) => state === "ready");
  const dataset = ready.find(({ name }) => name === SAMPLE_NAME) ?? ready[0];
  const from = dataset === undefined ? {} : { dataset: `${dataset.owner.handle}/${dataset.name}` };
  return { note: "A form, filled in for you.", there: "Press Start fine-tuning.", action: { label: "Open the form", href: links.build({ name: MODEL_NAME, base: BASE, ...from }) } };
}

function talk({ models: [model] }: Found): Doing {
  const asks = model?.name === MODEL_NAME ? { question: SAMPLE_QUESTION } : {};
  return { note: "Ask it what only the data says.", there: "Serve it, then send the question.", action: { label: "Talk to it", href: links.playground({ ...(model === undefined ? {} : { model: model.ref }), ...asks }) } };
}

/** How many of the three steps are behind: each needs the one before it, even where that is deleted since. */
function stepsBehind({ handle, datasets, models, asked }: Found): number {
  if (asked.some((model) => model.startsWith(`${handle}/`))) return 3;
  if (models.length > 0) return 2;
  return datasets.some(({ state }) => state === "ready") ? 1 : 0;
}

const STEPS: readonly { title: string; doing: (found: Found) => Doing }[] = [
  { title: "Bring data", doing: bring },
  { title: "Teach a small model", doing: teach },
  { title: "Talk to it", doing: talk },
];

/** How far somebody is on the road from data to an answer. */
export function roadOf(found: Found): readonly Step[] {
  const behind = stepsBehind(found);
  return STEPS.map(({ title, doing }, index) => {
    if (index === behind) return { title, state: "now", ...doing(found) };
    return { title, state: index < behind ? "done" : "later", note: "", there: "", action: null };
  });
}
