import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const apps = join(import.meta.dirname, "../../../apps");

/** What this rule uses of a node and of oxlint's context. */
type Node = { value?: unknown; quasis?: readonly { value: { raw: string } }[] };
type Context = { filename: string; report: (fault: { node: Node; message: string }) => void };

/** The path prefixes of each remote, by the folder of its app. */
function prefixesByApp(): Map<string, string[]> {
  return new Map(
    readdirSync(apps).flatMap((app) => {
      try {
        const [, list = ""] = /\broutes:\s*\[([^\]]*)\]/.exec(readFileSync(join(apps, app, "federation.config.ts"), "utf8")) ?? [];
        return [[app, [...list.matchAll(/"([^"]+)"/g)].map(([, prefix = ""]) => prefix)] as const];
      } catch {
        // no remote
        return [];
      }
    }),
  );
}

const known = prefixesByApp();

/** The other remote whose page a text begins to name; undefined for every other text. */
export function strangerOf(filename: string, text: string): string | undefined {
  const app = /(?:^|[\\/])apps[\\/]([^\\/]+)[\\/]/.exec(filename)?.[1];
  const [stranger] = [...known].find(([other, prefixes]) => other !== app && prefixes.some((prefix) => text.startsWith(`${prefix}/`) || text === prefix)) ?? [];
  return stranger;
}

function check(context: Context, node: Node, text: string): void {
  const stranger = strangerOf(context.filename, text);
  if (stranger !== undefined) context.report({ node, message: `A path of ${stranger}'s is written by hand. Take it from links of @aiweb/federation, or from @aiweb/${stranger}/links, which a test holds against its routes.` });
}

/** oxlint's plugin: nobody writes another remote's path by hand. */
export default {
  meta: { name: "aiweb" },
  rules: {
    "raw-paths": {
      create: (context: Context) => ({
        Literal: (node: Node) => (typeof node.value === "string" ? check(context, node, node.value) : undefined),
        TemplateLiteral: (node: Node) => check(context, node, node.quasis?.[0]?.value.raw ?? ""),
      }),
    },
  },
};
