import { parseArgs } from "node:util";
import { RemoteProblem } from "./remote-problem.ts";

export const USAGE = `npm run remote -- publish NAME [--traffic N] [--reason TEXT] [--no-build]
  promote NAME VERSION --traffic N | --handle HANDLE | --ring operators
  rollback NAME [VERSION]
  pause NAME --reason TEXT        kill NAME --reason TEXT        resume NAME
  list [NAME]                     audit [NAME]
  key create NAME … --name TEXT [--for HANDLE]
  key list                        key revoke ID

  --registry URL   the AIWeb to ship to (default: the one that runs here, at AIWEB_PORT or 4300)
  --data-dir D     where that one keeps its data (AIWEB_DATA_DIR; default .aiweb)
  --json           print the answer as JSON
AIWEB_PUBLISHER_KEY holds the key for an AIWeb that runs elsewhere; an operator makes one with “key create”.`;

/** Which AIWeb, and how to answer. */
export interface Target {
  /** Null for the one that runs here. */
  registry: string | null;
  dataDirectory: string | null;
  json: boolean;
}

type Audience = { traffic: number } | { handle: string } | { ring: "operators" };

export type RemoteRequest = Target &
  (
    | { action: "help" }
    | { action: "publish"; remote: string; traffic: number; reason: string | null; build: boolean }
    | { action: "promote"; remote: string; version: string; to: Audience; reason: string | null }
    | { action: "rollback"; remote: string; version: string | null; reason: string | null }
    | { action: "status"; remote: string; status: "active" | "paused" | "killed"; reason: string | null }
    | { action: "list" | "audit"; remote: string | null }
    | { action: "key-create"; remotes: string[]; name: string; holder: string | null }
    | { action: "key-list" }
    | { action: "key-revoke"; id: string }
  );

const usage = (sentence: string) => new RemoteProblem("usage", `${sentence} Write ${USAGE}`);

function percent(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (!/^\d{1,3}$/.test(text) || Number(text) > 100) throw usage(`--traffic is a whole number from 0 to 100, not ${text}.`);
  return Number(text);
}

function audience({ traffic, handle, ring }: { traffic: number | null; handle: string | undefined; ring: string | undefined }): Audience {
  const named: Audience[] = [...(traffic === null ? [] : [{ traffic }]), ...(handle === undefined ? [] : [{ handle }]), ...(ring === "operators" ? [{ ring: "operators" as const }] : [])];
  const [only] = named;
  if (only === undefined || named.length > 1 || (ring !== undefined && ring !== "operators")) throw usage("Say who gets it: --traffic N, --handle HANDLE or --ring operators.");
  return only;
}

function parse(given: readonly string[]) {
  try {
    return parseArgs({
      args: [...given],
      strict: true,
      allowPositionals: true,
      options: {
        registry: { type: "string" },
        "data-dir": { type: "string" },
        traffic: { type: "string" },
        handle: { type: "string" },
        ring: { type: "string" },
        reason: { type: "string" },
        name: { type: "string" },
        for: { type: "string" },
        "no-build": { type: "boolean" },
        json: { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (error) {
    throw usage(error instanceof Error ? `${error.message.split(/(?<=[.'])\s/)[0] ?? ""}.` : "These arguments cannot be read.");
  }
}

const STATUSES = { pause: "paused", kill: "killed", resume: "active" } as const;
const isStatus = (action: string): action is keyof typeof STATUSES => action in STATUSES;

/** Reads the command's arguments. Throws a RemoteProblem that says what to write. */
export function readArguments(given: readonly string[]): RemoteRequest {
  const { values, positionals } = parse(given);
  const target = { registry: values.registry ?? null, dataDirectory: values["data-dir"] ?? null, json: values.json === true };
  if (values.help === true) return { action: "help", ...target };
  const [action = "", ...words] = positionals;
  const [first = null, second = null, ...surplus] = words;
  const reason = values.reason ?? null;
  const traffic = percent(values.traffic);
  if (action === "key") return { ...readKey(words, { name: values.name, holder: values.for ?? null }), ...target };
  if (surplus.length > 0) throw usage(`There is a word too many: ${surplus.join(" ")}.`);
  const needed = (): string => {
    if (first === null) throw usage(`Say which remote to ${action}.`);
    return first;
  };
  if (isStatus(action)) {
    const remote = needed();
    if (reason === null && action !== "resume") throw usage(`Say why, for the people who will read it in the page: --reason TEXT.`);
    return { action: "status", remote, status: STATUSES[action], reason, ...target };
  }
  switch (action) {
    case "publish":
      return { action, remote: needed(), traffic: traffic ?? 0, reason, build: values["no-build"] !== true, ...target };
    case "promote":
      if (second === null) throw usage("Say which version to promote.");
      return { action, remote: needed(), version: second, to: audience({ traffic, handle: values.handle, ring: values.ring }), reason, ...target };
    case "rollback":
      return { action, remote: needed(), version: second, reason, ...target };
    case "list":
    case "audit":
      return { action, remote: first, ...target };
    default:
      throw usage(action === "" ? "Say what to do." : `There is no ${action}.`);
  }
}

function readKey([action = "", ...words]: string[], { name, holder }: { name: string | undefined; holder: string | null }) {
  switch (action) {
    case "create":
      if (words.length === 0) throw usage("Say which remotes the key may ship.");
      if (name === undefined) throw usage("Say where the key is used: --name TEXT.");
      return { action: "key-create" as const, remotes: words, name, holder };
    case "list":
      return { action: "key-list" as const };
    case "revoke": {
      const [id] = words;
      if (id === undefined) throw usage("Say which key to revoke, by its id in “key list”.");
      return { action: "key-revoke" as const, id };
    }
    default:
      throw usage("A key can be created, listed and revoked.");
  }
}
