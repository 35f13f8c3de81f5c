import type { Tree } from "@nx/devkit";

/** Who may call a procedure, and what of it stands in the generated files. */
export interface Rights {
  who: "public" | "signed-in" | "reader" | "owner" | "publisher" | "operator";
  /** What the procedure is about, of reader and owner. */
  kind: string;
  /** The schema in contracts' ids.ts that references to the kind have. */
  reference: string;
  /** The procedure kind's name in trpc/procedures.ts. */
  builder: string;
}

const BUILDERS = { public: "publicProcedure", "signed-in": "signedIn", reader: "reader", owner: "owner", publisher: "publisher", operator: "operator" } as const;
const resourcesFile = "services/api/src/trpc/resources.ts";

/** Kinds of things that rights know, and the schema of their references. */
function kinds(tree: Tree): Map<string, string> {
  const text = tree.read(resourcesFile, "utf8") ?? "";
  return new Map([...text.matchAll(/^ {2}(\w+): \{ reference: (\w+),/gm)].map(([, kind = "", reference = ""]) => [kind, reference]));
}

function isWho(word: string): word is Rights["who"] {
  return Object.hasOwn(BUILDERS, word);
}

/** Reads `reader:model`. Throws an error that names what there is. */
export function readRights(tree: Tree, words: string): Rights {
  const [who = "", kind = ""] = words.split(":");
  const known = kinds(tree);
  const wantsKind = who === "reader" || who === "owner";
  const reference = known.get(kind) ?? "";
  if (!isWho(who) || (wantsKind ? reference === "" : words.includes(":"))) {
    throw new Error(`“${words}” are no rights. Say who may call it: public, signed-in, publisher, operator, or reader:KIND and owner:KIND, where KIND is one of ${[...known.keys()].join(", ")}.`);
  }
  return { who, kind, reference, builder: BUILDERS[who] };
}
