import { z } from "zod";
import { web3authNetwork } from "@aiweb/contracts/accounts/get-me";
import { AppError } from "@aiweb/contracts/errors/app-error";

const GIB = 2 ** 30;
/** A whole number that limits something; a laptop never meets the default. */
const atMost = (most: number) => z.coerce.number().int().min(1).default(most);
/** GiB, as bytes; parts of one are allowed. */
const gibibytes = (most: number) => z.coerce.number().positive().default(most).transform((value) => Math.floor(value * GIB));
/** An address to which paths are added. */
const baseUrl = z.url().transform((value) => value.replace(/\/+$/, ""));
/** Everybody (`true`), nobody (`false`), or the wallet addresses listed, in lower case. */
const whom = z
  .string()
  .trim()
  .toLowerCase()
  .transform((value, context): boolean | string[] => {
    if (["1", "true", "0", "false"].includes(value)) return value === "1" || value === "true";
    const addresses = value.split(",").map((item) => item.trim());
    if (addresses.every((address) => /^0x[0-9a-f]{40}$/.test(address))) return addresses;
    context.addIssue("Write true, false, or wallet addresses with commas between them.");
    return z.NEVER;
  });
const text = z.string().trim().transform((value) => (value === "" ? undefined : value)).optional();
const list = z
  .string()
  .default("")
  .transform((value) => value.split(",").map((item) => item.trim()).filter((item) => item !== ""));

/**
 * Everything that the services read from the environment; parsed once per process, in its main.ts.
 * The README's table lists what people set; the rest is handed over by the launcher.
 */
const environment = z.object({
  NODE_ENV: z.string().default("production"),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  AIWEB_HOST: z.string().default("127.0.0.1"),
  AIWEB_PORT: z.coerce.number().int().min(0).max(65_535).default(4300),
  AIWEB_ORIGIN: z.url().optional(),
  AIWEB_INTERNAL_URL: z.url().optional(),
  AIWEB_DATA_DIR: z.string().min(1),
  AIWEB_SECRET_KEY: z.string().transform((value) => Buffer.from(value, "base64")).refine((key) => key.length === 32, "AIWEB_SECRET_KEY must be 32 bytes in base64."),
  AIWEB_OPERATORS: list,
  AIWEB_PARTS_FILE: text,
  AIWEB_PYTHON: text,
  AIWEB_PYTHON_PROBLEM: text,
  AIWEB_MODEL_CACHE: text,
  DATABASE_URL: z.string().min(1),
  RAY_ADDRESS: text.pipe(z.url().optional()),
  RAY_AUTH_TOKEN: text,
  RAY_SERVE_URL: text,
  WEB3AUTH_CLIENT_ID: text,
  /** The Web3Auth network that the client id belongs to. */
  WEB3AUTH_NETWORK: web3authNetwork.default("sapphire_mainnet"),
  WEB3AUTH_SOCIAL_ISSUER: z.url().default("https://api-auth.web3auth.io"),
  WEB3AUTH_SOCIAL_JWKS: z.url().default("https://api-auth.web3auth.io/jwks"),
  WEB3AUTH_WALLET_ISSUER: z.url().default("https://authjs.web3auth.io"),
  WEB3AUTH_WALLET_JWKS: z.url().default("https://authjs.web3auth.io/jwks"),
  OPENAI_API_KEY: text,
  OPENAI_BASE_URL: baseUrl.default("https://api.openai.com/v1"),
  HF_TOKEN: text,
  /** Where a Hugging Face token says whose it is; the inference router lists its models to anybody. */
  HF_HUB_URL: z.url().default("https://huggingface.co"),
  /** Default: AWS's own, by region. */
  AWS_STS_URL: z.url().optional(),
  HF_BASE_URL: z.url().default("https://router.huggingface.co/v1"),
  AIWEB_SHARE_SERVER_KEYS: whom.optional(),
  AIWEB_MAX_UPLOAD_GIB: gibibytes(50),
  AIWEB_MAX_STORAGE_GIB: gibibytes(500),
  AIWEB_MAX_OPEN_JOBS: atMost(50),
  AIWEB_MAX_DEPLOYMENTS: atMost(50),
  AIWEB_MAX_REQUESTS_PER_MINUTE: atMost(6_000),
});

/** What people set; README.md's table lists each. */
export const SETTINGS = Object.keys(environment.shape).filter((name) => !["NODE_ENV", "AIWEB_PARTS_FILE", "AIWEB_PYTHON", "AIWEB_PYTHON_PROBLEM", "AIWEB_MODEL_CACHE"].includes(name));

const ANSWERS_AS_LOCALHOST = new Set(["127.0.0.1", "localhost", "::1", "0.0.0.0", "::"]);
const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|::1|\[::1\])$/;

/** Where this machine reaches a server that listens at `host`. */
function reachableUrl(host: string, port: number): string {
  const name = host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "::1" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
}

export type Config = ReturnType<typeof readConfig>;
export type Limits = Config["limits"];

/** Parses the environment. Throws an error that names each variable and what is wrong with it. */
export function readConfig(variables: Record<string, string | undefined>) {
  const parsed = environment.safeParse(variables);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ");
    throw new AppError("bad-request", `The configuration cannot be used: ${problems}`);
  }
  const value = parsed.data;
  const loopbackOnly = LOOPBACK.test(value.AIWEB_HOST);
  if (value.RAY_ADDRESS !== undefined && value.RAY_AUTH_TOKEN === undefined) {
    throw new AppError("bad-request", "RAY_ADDRESS is set but RAY_AUTH_TOKEN is not: a Ray cluster without a token runs anybody's code. Set the cluster's token.");
  }
  const reachable = reachableUrl(value.AIWEB_HOST, value.AIWEB_PORT);
  const internalUrl = value.AIWEB_INTERNAL_URL ?? reachable;
  if (value.RAY_ADDRESS !== undefined && !LOOPBACK.test(new URL(value.RAY_ADDRESS).hostname) && LOOPBACK.test(new URL(internalUrl).hostname)) {
    throw new AppError("bad-request", `RAY_ADDRESS names another machine, and ${internalUrl} is not this one there. Set AIWEB_INTERNAL_URL to the address at which the Ray nodes reach AIWeb.`);
  }
  const origin = new URL(value.AIWEB_ORIGIN ?? (ANSWERS_AS_LOCALHOST.has(value.AIWEB_HOST) ? `http://localhost:${value.AIWEB_PORT}` : reachable)).origin;
  return {
    ...value,
    loopbackOnly,
    origin,
    /** Where Ray nodes and the services themselves reach the web process. */
    internalUrl,
    secureOrigin: origin.startsWith("https:"),
    /** Who may use the server's own provider keys: all accounts on a loopback-only AIWeb. Asked through `mayUseServerKeys`. */
    shareServerKeys: value.AIWEB_SHARE_SERVER_KEYS ?? loopbackOnly,
    /** Of each account. */
    limits: {
      /** Of one file. */
      uploadBytes: value.AIWEB_MAX_UPLOAD_GIB,
      /** Of datasets, models, checkpoints and unused uploads together. */
      storedBytes: value.AIWEB_MAX_STORAGE_GIB,
      openJobs: value.AIWEB_MAX_OPEN_JOBS,
      deployments: value.AIWEB_MAX_DEPLOYMENTS,
      requestsPerMinute: value.AIWEB_MAX_REQUESTS_PER_MINUTE,
    },
  };
}
