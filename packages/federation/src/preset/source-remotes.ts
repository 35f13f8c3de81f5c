import { generateKeyPairSync, sign } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Plugin } from "vite";
import { hostApiVersion } from "../host-api.ts";
import { containerName } from "../runtime/container-name.ts";
import type { RemoteDefinition } from "./define-remote.ts";
import { entryFile } from "./container.ts";
import { exposedOf } from "./remote-config.ts";
import { backEndVersion } from "./shared-modules.ts";

const modulesId = "virtual:source-remotes";
const keyId = "development";

/** A remote in the workspace: what it says of itself, and its modules by the name that the federation would have. */
type SourceRemote = { definition: RemoteDefinition; modules: Record<string, string> };

function isDefinition(value: unknown): value is RemoteDefinition {
  return typeof value === "object" && value !== null && "name" in value && "routes" in value && "order" in value;
}

/** Remotes under `apps`, found by their federation.config.ts. */
async function findRemotes(apps: string): Promise<SourceRemote[]> {
  const found: SourceRemote[] = [];
  for (const app of readdirSync(apps)) {
    const config = join(apps, app, "federation.config.ts");
    if (!existsSync(config)) continue;
    const module: unknown = await import(pathToFileURL(config).href);
    const definition: unknown = typeof module === "object" && module !== null && "remote" in module ? module.remote : undefined;
    if (!isDefinition(definition)) continue;
    const modules = Object.entries(exposedOf(join(apps, app))).map(([exposed, file]) => [`${containerName(definition.name)}/${exposed.slice(2)}`, join(apps, app, file)]);
    found.push({ definition, modules: Object.fromEntries(modules) });
  }
  return found.toSorted((a, b) => a.definition.order - b.definition.order);
}

/** As the registry's record of a remote that is published (contracts, remote-registry). */
function recordOf({ definition: { name, title, owner, routes, navigation } }: SourceRemote, backEnd: string) {
  const version = { version: "0.0.0-source", publishedAt: new Date().toISOString(), manifestUrl: "/", entryUrl: `/${name}/${entryFile}`, hostApi: `^${hostApiVersion}`, backEnd: `^${backEnd}`, source: "default", local: true, integrity: {} };
  return { name, title, owner, routes, navigation, status: "active", reason: null, bucket: null, storybook: null, versions: [version] };
}

/**
 * Vite plugin for the shell's development server: the remotes of this workspace come from their source, in the page's
 * one module graph, so that what is saved shows at once and there is one React. The page's registry says so, signed with a
 * key of this server's own.
 */
export function sourceRemotes(root: string): Plugin {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const backEnd = backEndVersion(root);
  let remotes: SourceRemote[] = [];

  function signedRegistry() {
    const own = Object.fromEntries(remotes.map((remote) => [remote.definition.name, recordOf(remote, backEnd)]));
    const expiresAt = new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString();
    const payload = JSON.stringify({ schemaVersion: 2, backEnd, sequence: 1, expiresAt, keyId, remotes: own });
    return { payload, signature: sign(null, Buffer.from(payload), privateKey).toString("base64url"), keyId };
  }

  return {
    name: "aiweb:source-remotes",
    apply: "serve",
    enforce: "pre",
    async config() {
      remotes = await findRemotes(join(root, ".."));
      // found before the first page asks: what is found later has the page loaded again
      return { optimizeDeps: { entries: ["index.html", "src/features/**/*-page.tsx", ...remotes.flatMap(({ modules }) => Object.values(modules))] } };
    },
    resolveId(source, importer) {
      if (source === modulesId) return `\0${modulesId}`;
      // who asks for the federation's runtime gets one that knows the sources, which asks for it itself
      if (source.endsWith("/federation-runtime.ts") && importer?.endsWith("/source-runtime.ts") === false) return join(root, "src/remotes/source-runtime.ts");
      return undefined;
    },
    load(id) {
      if (id !== `\0${modulesId}`) return undefined;
      const lines = remotes.flatMap(({ modules }) => Object.entries(modules).map(([name, file]) => `${JSON.stringify(name)}: () => import(${JSON.stringify(file)}),`));
      return `export const sources = {\n${lines.join("\n")}\n};\n`;
    },
    configureServer(server) {
      server.middlewares.use("/registry.json", (_request, response) => {
        response.setHeader("content-type", "application/json").end(JSON.stringify(signedRegistry()));
      });
    },
    transformIndexHtml() {
      const keys = [{ ...publicKey.export({ format: "jwk" }), kid: keyId }];
      const written = (id: string, data: unknown) => ({ tag: "script", attrs: { type: "application/json", id }, children: JSON.stringify(data).replaceAll("<", String.raw`\u003c`), injectTo: "head" as const });
      return [written("registry-keys", keys), written("registry", signedRegistry())];
    },
  };
}
