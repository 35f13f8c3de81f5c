import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { SAMPLE_EXPECTED, SAMPLE_QUESTION } from "@aiweb/contracts/datasets/sample";

export const usage = `npm run demo -- [--url URL | --fresh] [--dataset FILE --ask TEXT --expect TEXT] [--steps N]

  --url URL       a running AIWeb (default http://localhost:4300)
  --fresh         start an AIWeb on a free port with a temporary data directory, and stop it after
  --dataset FILE  CSV, JSONL or Parquet to teach from (default: the bundled sample)
  --ask TEXT      the question for the taught model
  --expect TEXT   what its answer must hold
  --steps N       training steps
  --keep          leave the model deployed
`;

export interface DemoFlags {
  url: string;
  fresh: boolean;
  /** Null stands for the bundled sample. */
  dataset: string | null;
  ask: string;
  expect: string;
  steps: number;
  keep: boolean;
  help: boolean;
}

/** Reads the demo's command line; throws a sentence for one that cannot be meant. */
export function parseDemoFlags(words: string[]): DemoFlags {
  const { values } = parseArgs({
    args: words,
    strict: true,
    options: {
      url: { type: "string" },
      fresh: { type: "boolean", default: false },
      dataset: { type: "string" },
      ask: { type: "string" },
      expect: { type: "string" },
      steps: { type: "string", default: "40" },
      keep: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.fresh && values.url !== undefined) throw new Error("--fresh starts an AIWeb of its own, so it cannot go with --url.");
  const steps = Number(values.steps);
  if (!Number.isInteger(steps) || steps < 1) throw new Error(`--steps must be a whole number of at least 1, not “${values.steps}”.`);
  if (values.dataset !== undefined && (values.ask === undefined || values.expect === undefined)) {
    throw new Error("--dataset needs --ask and --expect: the question that your file answers, and what the answer must hold.");
  }
  return {
    url: new URL(values.url ?? "http://localhost:4300").origin,
    fresh: values.fresh,
    // npm runs scripts in the package's folder; a relative path means the folder the person stands in.
    dataset: values.dataset === undefined ? null : resolve(process.env.INIT_CWD ?? process.cwd(), values.dataset),
    ask: values.ask ?? SAMPLE_QUESTION,
    expect: values.expect ?? SAMPLE_EXPECTED,
    steps,
    keep: values.keep,
    help: values.help,
  };
}
