import { parseArgs } from "node:util";
import { engine, type Engine } from "@aiweb/query-model/graph/expression";

/** A source as somebody named it: for one connection of the graph, or for all. */
export type NamedSource = { connection: string | null; location: string };

/** What somebody asked for. */
export type QueryRequest = {
  action: "check" | "compile" | "explain" | "run";
  file: string;
  engine: Engine | undefined;
  output: string | undefined;
  sources: NamedSource[];
  /** Values of parameters, by name, as text. */
  parameters: Map<string, string>;
  allowWritingRole: boolean;
};

/** A request that cannot be read, as code and sentence. */
export class RequestFault extends Error {
  readonly code: string;
  constructor(code: string, sentence: string) {
    super(sentence);
    this.name = "RequestFault";
    this.code = code;
  }
}

export const USAGE = `npm run query -- check GRAPH.json
  compile GRAPH.json --engine duckdb|postgres|mariadb [--output NAME]
  explain GRAPH.json (or compile) --source [NAME=]FOLDER_OR_URL … [--engine duckdb] [--output NAME]
  run GRAPH.json --source [NAME=]FOLDER_OR_URL … [--engine …] [--param name=value …] [--output NAME] [--allow-writing-role]
A dataset's source is named dataset:NAME@VERSION, a saved query's is a file of its own: query:NAME@VERSION=GRAPH.json.`;

const usage = (sentence: string) => new RequestFault("usage", `${sentence} Write ${USAGE}`);
const ACTIONS = ["check", "compile", "explain", "run"] as const;

/** Reads the command's arguments. Throws a RequestFault that says what to write. */
export function readArguments(given: readonly string[]): QueryRequest | "help" {
  const { values, positionals } = parse(given);
  if (values.help === true) return "help";
  const [action, file, ...surplus] = positionals;
  if (action === undefined || file === undefined || surplus.length > 0) throw usage("Say what to do with which graph.");
  const known = ACTIONS.find((candidate) => candidate === action);
  if (known === undefined) throw usage(`There is no ${action}.`);
  const chosen = engine.safeParse(values.engine);
  if ((values.engine !== undefined || (known === "compile" && values.source === undefined)) && !chosen.success) throw usage(`Say for which engine: --engine ${engine.options.join(", --engine ")}.`);
  const parameters = new Map(
    (values.param ?? []).map((text): [string, string] => {
      const [name, value] = split(text);
      if (name === null) throw usage(`A parameter is name=value; this is ${text}.`);
      return [name, value];
    }),
  );
  const sources = (values.source ?? []).map((text): NamedSource => {
    const [connection, location] = split(text);
    return { connection, location };
  });
  if (new Set(sources.map(({ connection }) => connection)).size < sources.length) throw usage("Each source needs a name of its own: --source NAME=FOLDER_OR_URL.");
  return { action: known, file, engine: chosen.data, output: values.output, sources, parameters, allowWritingRole: values["allow-writing-role"] ?? false };
}

/** `NAME=rest`; a URL or a path may have = in it, but no name has a /. */
function split(text: string): [name: string | null, rest: string] {
  const [, name, rest] = /^([^=/]+)=([^]*)$/.exec(text) ?? [];
  return name === undefined || rest === undefined ? [null, text] : [name, rest];
}

function parse(given: readonly string[]) {
  try {
    return parseArgs({
      args: [...given],
      allowPositionals: true,
      options: { "engine": { type: "string" }, "output": { type: "string" }, "source": { type: "string", multiple: true }, "param": { type: "string", multiple: true }, "allow-writing-role": { type: "boolean" }, "help": { type: "boolean", short: "h" } },
    });
  } catch (error) {
    // what Node says of dashes in front of values is of no use here
    throw usage(error instanceof Error ? `${error.message.split(". ")[0]}.` : String(error));
  }
}
