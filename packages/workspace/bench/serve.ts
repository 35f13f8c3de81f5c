import { spawn } from "node:child_process";
import { cpSync, mkdirSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { connect } from "@aiweb/db/connect";
import { insertApiKey } from "@aiweb/db/queries/api-key/insert-api-key";
import { makeApiKey } from "@aiweb/service/api-key";
import { SecretBox } from "@aiweb/service/secret-box";
import { z } from "zod";
import { ask, type Place } from "./serve/ask.ts";
import { environmentOf, serveFineTune, type Environment } from "./serve/fine-tune.ts";
import { makeDataDirectory, startAiweb, type RunningAiweb } from "./shared/start-aiweb.ts";

const targets = { throughputRatio: 0.85, addedFirstTokenMs: 30 };
/** The adapter's content does not matter for its speed. */
const STEPS = 3;
const STREAMS = 5;
const STREAM_TOKENS = 96;
const PAIRS = 30;
const STORY = "Write a long story about a lighthouse, its keeper and a storm.";

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** The way through /v1, the replica's own port, and the files for the bare measure. */
async function findPlaces({ dataDirectory, url }: RunningAiweb, environment: Environment, reference: string): Promise<{ gateway: Place; replica: Place; base: string; adapter: string }> {
  const master = Buffer.from(environment["AIWEB_SECRET_KEY"] ?? "", "base64");
  const { db } = connect(environment["DATABASE_URL"] ?? "", { max: 1 });
  const row = await db
    .selectFrom("deployment")
    .innerJoin("model_version", "model_version.id", "deployment.model_version_id")
    .innerJoin("replica", "replica.base_digest", "deployment.base_digest")
    .select(["deployment.owner_id", "deployment.base_digest", "model_version.id as version", "model_version.files", "replica.id as replica", "replica.sealed_secret"])
    .where("deployment.state", "=", "running")
    .executeTakeFirstOrThrow();
  const { key, proof } = makeApiKey();
  await insertApiKey(db, { account_id: row.owner_id, name: "bench", public_id: proof.publicId, secret_hash: proof.hash, scopes: ["inference"], models: null, expires_at: null });
  await db.destroy();
  const adapter = path.join(dataDirectory, "bench-adapter");
  mkdirSync(adapter);
  for (const file of z.array(z.object({ name: z.string(), key: z.string() })).parse(row.files)) cpSync(path.join(dataDirectory, "files", file.key), path.join(adapter, path.basename(file.name)));
  const secret = new SecretBox(master, "replica-secret").open(row.sealed_secret, row.replica);
  return {
    gateway: { url: `${url}/v1/chat/completions`, headers: { authorization: `Bearer ${key}` }, model: reference },
    replica: { url: `${environment["RAY_SERVE_URL"]}/base-${row.base_digest.slice(0, 12)}/v1/chat/completions`, headers: { "x-aiweb-replica-secret": secret }, model: row.version },
    base: path.join(environment["AIWEB_MODEL_CACHE"] ?? "", row.base_digest),
    adapter,
  };
}

/** `model.generate` in a process of its own; it waits idle between its turns. */
async function openBare(python: string, base: string, adapter: string) {
  const child = spawn(python, [path.join(import.meta.dirname, "serve/bare_generate.py"), base, adapter], { stdio: ["pipe", "pipe", "inherit"], env: { ...process.env, HF_HUB_OFFLINE: "1" } });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<unknown> => {
    const line = await lines.next();
    if (line.done === true) throw new Error("The bare measure ended; its words are above.");
    return JSON.parse(line.value);
  };
  await next();
  return {
    generate: async (prompt: string, tokens: number): Promise<number> => {
      child.stdin.write(`${JSON.stringify({ prompt, tokens })}\n`);
      const answer = z.object({ seconds: z.number(), tokens: z.number() }).parse(await next());
      return answer.tokens / answer.seconds;
    },
    close: () => child.stdin.end(),
  };
}

type Places = Awaited<ReturnType<typeof findPlaces>>;

/** One stream through /v1 and one of `model.generate`, by turns. */
async function measureThroughput({ gateway, base, adapter }: Places, python: string) {
  const bare = await openBare(python, base, adapter);
  try {
    const { tokens } = await ask(gateway, STORY, STREAM_TOKENS);
    await bare.generate(STORY, tokens);
    const served: number[] = [];
    const bareSpeeds: number[] = [];
    for (let round = 0; round < STREAMS; round += 1) {
      const answer = await ask(gateway, STORY, STREAM_TOKENS);
      served.push(answer.tokens / answer.seconds);
      bareSpeeds.push(await bare.generate(STORY, tokens));
      process.stderr.write(`round ${round + 1}: /v1 ${served.at(-1)?.toFixed(1)} tokens/s, bare ${bareSpeeds.at(-1)?.toFixed(1)}\n`);
    }
    const ratios = served.map((speed, round) => speed / (bareSpeeds[round] ?? Number.NaN));
    return { throughputRatio: median(ratios), tokensPerSecond: median(served), bareTokensPerSecond: median(bareSpeeds), streamTokens: tokens };
  } finally {
    bare.close();
  }
}

async function measureFirstToken({ gateway, replica }: Places) {
  const first: { gateway: number[]; replica: number[] } = { gateway: [], replica: [] };
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const prompt = `Name a word that begins with the ${pair + 1}. letter you like.`;
    // Whoever goes second must not gain by it every time.
    const order = pair % 2 === 0 ? (["gateway", "replica"] as const) : (["replica", "gateway"] as const);
    for (const way of order) first[way].push((await ask(way === "gateway" ? gateway : replica, prompt, 4)).firstTokenMs);
  }
  return { firstTokenMs: median(first.gateway), replicaFirstTokenMs: median(first.replica), addedFirstTokenMs: median(first.gateway) - median(first.replica) };
}

async function measure(aiweb: RunningAiweb) {
  const environment = environmentOf(aiweb.dataDirectory);
  const places = await findPlaces(aiweb, environment, await serveFineTune(aiweb.url, STEPS));
  return { ...(await measureThroughput(places, environment["AIWEB_PYTHON"] ?? "python3")), ...(await measureFirstToken(places)) };
}

const aiweb = await startAiweb(makeDataDirectory());
let ok = false;
try {
  const figures = await measure(aiweb);
  ok = figures.throughputRatio >= targets.throughputRatio && figures.addedFirstTokenMs <= targets.addedFirstTokenMs;
  const rounded = Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, Number(value.toFixed(3))]));
  process.stdout.write(`${JSON.stringify({ bench: "serve", ok, figures: rounded, targets })}\n`);
} finally {
  await aiweb.stop();
}
process.exit(ok ? 0 : 1);
