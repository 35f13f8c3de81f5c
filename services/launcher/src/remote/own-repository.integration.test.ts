import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { openApi, type ApiHarness } from "@aiweb/api/testing/api-harness";
import { remoteBuild } from "@aiweb/contracts/registry/remote-build";
import { root } from "../paths.mjs";
import { publishBuild } from "./publish-build.ts";
import { readBuild } from "./read-build.ts";
import { openRegistry } from "./registry-client.ts";

const run = promisify(execFile);
const packageFile = z.object({ dependencies: z.record(z.string(), z.string()), exports: z.record(z.string(), z.unknown()).optional() });

/** A remote outside of the workspace: what its own repository would hold. */
const sources: Readonly<Record<string, string>> = {
  "tsconfig.json": JSON.stringify({
    compilerOptions: { target: "ES2024", lib: ["ES2024", "DOM", "DOM.Iterable"], module: "preserve", moduleResolution: "bundler", allowImportingTsExtensions: true, noEmit: true, strict: true, skipLibCheck: true, jsx: "react-jsx", types: ["vite/client", "node"] },
    include: ["src", "vite.config.ts"],
  }),
  "federation.config.ts": `import { defineRemote } from "@aiweb/federation/preset/define-remote";

export const remote = defineRemote({
  name: "far-away", title: "Far away", owner: "Elsewhere", order: 90, port: 5390, routes: ["/far-away"],
  navigation: [{ path: "/far-away/start", title: "Far away", icon: "library", group: "Far away" }],
});
`,
  "vite.config.ts": `import { remoteConfig } from "@aiweb/federation/preset";
import { remote } from "./federation.config.ts";

export default remoteConfig(remote);
`,
  "src/expose/routes.tsx": `import { createRoute } from "@tanstack/react-router";
import { createFrame, lazyPage, type CreateRoutes } from "@aiweb/federation";

export const createRoutes: CreateRoutes = (parent, host) => {
  const frame = createFrame(parent, host, "far-away");
  return [frame.addChildren([createRoute({ getParentRoute: () => frame, path: "start", component: lazyPage(async () => (await import("../features/start/start-page.tsx")).StartPage) })])];
};
`,
  "src/features/start/start-page.tsx": `import { useQuery } from "@tanstack/react-query";
import { trpc } from "@aiweb/api-client";
import { useAccount } from "@aiweb/federation";
import { EmptyState, Page, PageHeader } from "@aiweb/ui";
import { Dialog } from "@aiweb/ui/overlays";

export function StartPage() {
  const account = useAccount();
  const models = useQuery(trpc.models.list.queryOptions({ limit: 3 }));
  const names: string[] = models.data?.items.map((model) => model.name) ?? [];
  return (
    <Page>
      <PageHeader title="Far away" />
      <EmptyState title={account === null ? "Nobody" : account.handle}>{names.join(", ")}</EmptyState>
      <Dialog open={false} onOpenChange={() => undefined} title="Nothing">Nothing</Dialog>
    </Page>
  );
}
`,
};
const own = ["@tanstack/react-query", "@tanstack/react-router", "@types/node", "@types/react", "@types/react-dom", "react", "react-dom", "typescript", "vite"];

let api: ApiHarness;
let folder: string;

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), text);
}

async function link(name: string, from: string): Promise<void> {
  const at = join(folder, "node_modules", name);
  await mkdir(dirname(at), { recursive: true });
  await symlink(join(from, "node_modules", name), at).catch((error: unknown) => {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  });
}

/** As an installer does, without a registry: the tarballs themselves, and of other packages only what they and the remote ask for. */
async function install(tarballs: Record<string, string>): Promise<void> {
  for (const [name, tarball] of Object.entries(tarballs)) {
    const at = join(folder, "node_modules", name);
    await mkdir(at, { recursive: true });
    await run("tar", ["-xzf", tarball, "-C", at, "--strip-components=1"]);
    const { dependencies } = packageFile.parse(JSON.parse(await readFile(join(at, "package.json"), "utf8")));
    for (const dependency of Object.keys(dependencies)) await link(dependency, join(root, "packages", name.replace("@aiweb/", "")));
  }
  for (const name of own) await link(name, join(root, "apps/marketplace"));
}

/** Runs a program of the remote's own; its words are the failure's. */
async function tool(file: string, ...words: string[]): Promise<string> {
  // a build that finds itself in a test is another one: the federation's plugin asks for VITEST
  const env = { PATH: process.env["PATH"] };
  const { stdout } = await run(process.execPath, [join(folder, "node_modules", file), ...words], { cwd: folder, env }).catch((error: unknown) => {
    throw new Error(error instanceof Error && "stdout" in error && "stderr" in error ? `${String(error.stdout)}${String(error.stderr)}` : String(error), { cause: error });
  });
  return stdout;
}

beforeAll(async () => {
  api = await openApi();
  folder = await mkdtemp(join(tmpdir(), "aiweb-far-away-"));
  await write("package.json", JSON.stringify({ name: "far-away", version: "1.0.0", private: true, type: "module" }));
  for (const [file, text] of Object.entries(sources)) await write(file, text);
  const { stdout } = await run(process.execPath, [join(root, "packages/workspace/tarballs/main.ts"), join(folder, "tarballs")]);
  await install(z.record(z.string(), z.string()).parse(JSON.parse(stdout)));
}, 240_000);
afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true, force: true });
});

test("the tarballs name nothing of the workspace", async () => {
  for (const name of ["federation", "ui", "api-client"]) {
    const { dependencies, exports } = packageFile.parse(JSON.parse(await readFile(join(folder, "node_modules/@aiweb", name, "package.json"), "utf8")));
    expect(Object.entries(dependencies).filter(([, version]) => !/^\d+\.\d+\.\d+/.test(version))).toEqual([]);
    expect(JSON.stringify(exports)).not.toMatch(/src\/|(?<!\.d)\.tsx?"/);
  }
});

test("a remote in a repository of its own is type-checked against them, and a wrong call of the api is found", { timeout: 120_000 }, async () => {
  await tool("typescript/bin/tsc", "-p", ".");
  await write("src/wrong.ts", 'import { trpc } from "@aiweb/api-client";\nexport const wrong = [trpc.models.list.queryOptions({ limit: "three" }), trpc.models.vanish];\n');
  try {
    await expect(tool("typescript/bin/tsc", "-p", ".")).rejects.toThrow(/'string' is not assignable to type 'number[^]*vanish/);
  } finally {
    await rm(join(folder, "src/wrong.ts"));
  }
});

test("it is built, and published like any other", { timeout: 120_000 }, async () => {
  await tool("vite/bin/vite.js", "build", "--logLevel", "warn");
  const build = await readBuild(folder, "far-away");
  if (build === null) throw new Error("The build has no remote.json.");
  const described = remoteBuild.parse(JSON.parse(await readFile(join(build.folder, "remote.json"), "utf8")));
  expect(described).toMatchObject({ name: "far-away", hostApi: expect.stringMatching(/^\^\d+\.\d+\.\d+$/), routes: ["/far-away"], pages: [{ path: "/far-away/start" }] });
  const scripts = build.files.filter(({ path }) => path.endsWith(".js"));
  const texts = await Promise.all(scripts.map(async ({ path }) => await readFile(join(build.folder, path), "utf8")));
  expect(texts.filter((text) => /\.__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE=[^=]/.test(text)), "copies of React").toEqual([]);

  await mkdir(join(api.config.AIWEB_DATA_DIR, "keys"), { recursive: true });
  await writeFile(join(api.config.AIWEB_DATA_DIR, "keys", "secret.key"), api.config.AIWEB_SECRET_KEY.toString("base64"));
  const registry = openRegistry({ registry: await api.listen(), dataDirectory: api.config.AIWEB_DATA_DIR }, root);
  const { isNew, remote } = await publishBuild(registry, build, { version: "1.0.0", traffic: 0, byStart: false, commit: null, reason: null });
  expect([isNew, remote.deployment.versions]).toEqual([true, [{ version: "1.0.0", traffic: 100, default: true }]]);
  const answer = await api.app.inject({ url: "/registry.json" });
  const { remotes } = JSON.parse(answer.json().payload);
  const digests = await Promise.all(build.files.filter(({ path }) => /\.(?:js|css)$/.test(path)).map(async ({ path }) => [path, `sha384-${createHash("sha384").update(await readFile(join(build.folder, path))).digest("base64")}`]));
  expect(remotes["far-away"].versions[0].integrity).toEqual(Object.fromEntries(digests));
});
