import { z } from "zod";
import { AppError } from "@aiweb/contracts/errors/app-error";

const flag = z.enum(["0", "1", "false", "true"]).transform((value) => value === "1" || value === "true");
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
  RAY_ADDRESS: text,
  RAY_AUTH_TOKEN: text,
  RAY_SERVE_URL: text,
  WEB3AUTH_CLIENT_ID: text,
  WEB3AUTH_SOCIAL_ISSUER: z.url().default("https://api-auth.web3auth.io"),
  WEB3AUTH_SOCIAL_JWKS: z.url().default("https://api-auth.web3auth.io/jwks"),
  WEB3AUTH_WALLET_ISSUER: z.url().default("https://authjs.web3auth.io"),
  WEB3AUTH_WALLET_JWKS: z.url().default("https://authjs.web3auth.io/jwks"),
  OPENAI_API_KEY: text,
  OPENAI_BASE_URL: z.url().default("https://api.openai.com/v1"),
  HF_TOKEN: text,
  /** Where a Hugging Face token says whose it is; the inference router lists its models to anybody. */
  HF_HUB_URL: z.url().default("https://huggingface.co"),
  /** Default: AWS's own, by region. */
  AWS_STS_URL: z.url().optional(),
  HF_BASE_URL: z.url().default("https://router.huggingface.co/v1"),
  AIWEB_SHARE_SERVER_KEYS: flag.optional(),
});

export type Config = ReturnType<typeof readConfig>;

/** Parses the environment. Throws an error that names each variable and what is wrong with it. */
export function readConfig(variables: Record<string, string | undefined>) {
  const parsed = environment.safeParse(variables);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ");
    throw new AppError("bad-request", `The configuration cannot be used: ${problems}`);
  }
  const value = parsed.data;
  const loopbackOnly = ["127.0.0.1", "localhost", "::1"].includes(value.AIWEB_HOST);
  if (value.RAY_ADDRESS !== undefined && value.RAY_AUTH_TOKEN === undefined) {
    throw new AppError("bad-request", "RAY_ADDRESS is set but RAY_AUTH_TOKEN is not: a Ray cluster without a token runs anybody's code. Set the cluster's token.");
  }
  const origin = new URL(value.AIWEB_ORIGIN ?? `http://localhost:${value.AIWEB_PORT}`).origin;
  return {
    ...value,
    loopbackOnly,
    origin,
    /** Where Ray nodes and the services themselves reach the web process. */
    internalUrl: value.AIWEB_INTERNAL_URL ?? `http://127.0.0.1:${value.AIWEB_PORT}`,
    secureOrigin: origin.startsWith("https:"),
    /** Whether accounts may use the server's own provider keys: all of them on a loopback-only AIWeb. */
    shareServerKeys: value.AIWEB_SHARE_SERVER_KEYS ?? loopbackOnly,
  };
}
