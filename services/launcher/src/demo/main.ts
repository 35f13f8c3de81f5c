import { askModel } from "./ask-model.ts";
import { parseDemoFlags, usage, type DemoFlags } from "./flags.ts";
import { startFreshAiweb } from "./fresh-aiweb.ts";
import { bringDataset, followDeployment, followJob, makeApiKey, readLoss, startDeployment, startFineTune, stopDeployment } from "./road.ts";
import { signIn, type Session } from "./session.ts";

/** Progress goes to stderr: the last line of stdout is the result alone. */
function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

interface DemoResult {
  ok: boolean;
  answer: string;
  loss: { first: number | null; last: number | null };
  seconds: { upload: number; queue: number; train: number; deploy: number; firstToken: number };
  tokensPerSecond: number;
  model: string;
  job: string;
}

const seconds = { upload: 0, queue: 0, train: 0, deploy: 0, firstToken: 0 };
const result: DemoResult = { ok: false, answer: "", loss: { first: null, last: null }, seconds, tokensPerSecond: 0, model: "", job: "" };

async function timed<T>(work: Promise<T>): Promise<[T, number]> {
  const startedAt = performance.now();
  return [await work, (performance.now() - startedAt) / 1000];
}

/** The whole road: sign in, upload, fine-tune, deploy, ask. */
async function walk(flags: DemoFlags, url: string): Promise<void> {
  const session = await signIn(url);
  say(`Signed in as ${session.address}.`);
  const [dataset, upload] = await timed(bringDataset(session, flags.dataset));
  seconds.upload = upload;
  say(`Dataset ${dataset.owner.handle}/${dataset.name}: ${dataset.rows ?? 0} rows, ready.`);
  result.job = await startFineTune(session, dataset, flags.steps);
  say(`Fine-tuning, ${flags.steps} steps: ${url}/ai/jobs/${result.job}`);
  const job = await followJob(session, result.job, say);
  seconds.queue = between(job.createdAt, job.startedAt);
  seconds.train = between(job.startedAt, job.endedAt);
  result.loss = await readLoss(session, result.job);
  const deployment = await startDeployment(session, `${dataset.owner.handle}/${job.configuration.name}`);
  try {
    await talk(session, deployment, flags);
  } finally {
    if (!flags.keep) await stopDeployment(session, deployment).catch((error: unknown) => say(`The model could not be taken down: ${String(error)}`));
  }
}

/** Waits until the model is served, and asks it. */
async function talk(session: Session, deployment: string, flags: DemoFlags): Promise<void> {
  const [model, deployed] = await timed(followDeployment(session, deployment, say));
  result.model = model;
  seconds.deploy = deployed;
  say(`Serving ${model}. Asking: ${flags.ask}`);
  const answer = await askModel({ url: session.url, apiKey: await makeApiKey(session), model, ask: flags.ask }, (text) => void process.stderr.write(text));
  say("");
  result.answer = answer.text;
  result.tokensPerSecond = answer.tokensPerSecond;
  seconds.firstToken = answer.firstTokenSeconds;
  result.ok = answer.text.includes(flags.expect);
  if (!result.ok) say(`The answer does not hold “${flags.expect}”.`);
}

function between(start: string | null, end: string | null): number {
  return start === null || end === null ? 0 : (Date.parse(end) - Date.parse(start)) / 1000;
}

async function main(flags: DemoFlags): Promise<void> {
  const ended = new AbortController();
  const aborted = new Promise<never>((_, reject) => ended.signal.addEventListener("abort", () => reject(new Error("Stopped."))));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => ended.abort());
  const fresh = flags.fresh ? await startFreshAiweb(say, ended.signal) : null;
  try {
    await Promise.race([walk(flags, fresh?.url ?? flags.url), aborted]);
  } finally {
    await fresh?.stop();
  }
}

try {
  const flags = parseDemoFlags(process.argv.slice(2));
  if (flags.help) {
    process.stdout.write(usage);
    process.exit(0);
  }
  await main(flags);
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
}
process.stdout.write(`${JSON.stringify(result)}\n`);
process.exit(result.ok ? 0 : 1);
