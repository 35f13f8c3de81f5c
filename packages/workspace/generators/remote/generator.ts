import { join } from "node:path";
import { generateFiles, installPackagesTask, readJson, type GeneratorCallback, type Tree } from "@nx/devkit";
import { checkName, titleOf } from "../shared/names.ts";

export type RemoteOptions = { name: string; title?: string; owner?: string };

/** First path segments that are AIWeb's own, or would be taken for a file or a machine's address. */
const taken = new Set(["assets", "auth", "files", "healthz", "internal", "platform", "profile", "readyz", "registry", "remotes", "sign-in", "storybook", "trpc", "uploads", "v1"]);
/** Development servers of remotes have the ports from here on. */
const firstPort = 5301;

function checkRemoteName(tree: Tree, name: string): void {
  checkName(name, { what: "a remote", example: "price-watch" });
  if (taken.has(name)) {
    throw new Error(`“${name}” is an address of AIWeb's own. Choose another name.`);
  }
  if (tree.exists(`apps/${name}`)) {
    throw new Error(`apps/${name} is there already. Choose another name.`);
  }
}

/** Configurations of the apps that are there. */
function configurations(tree: Tree): string[] {
  return tree.children("apps").flatMap((app) => tree.read(`apps/${app}/federation.config.ts`, "utf8") ?? []);
}

function checkPrefix(tree: Tree, prefix: string): void {
  if (configurations(tree).some((text) => text.includes(`"${prefix}"`))) {
    throw new Error(`The path ${prefix} belongs to a remote that is there. Choose another name.`);
  }
}

/** The number after the highest of its kind. */
function next(tree: Tree, pattern: RegExp, step: number, first: number): number {
  const numbers = configurations(tree).flatMap((text) => [...text.matchAll(pattern)].map(([, digits]) => Number(digits)));
  return Math.max(first - step, ...numbers) + step;
}

/**
 * Makes apps/NAME: a remote with one page, its story and its test. Its dependencies are those of the marketplace, so
 * that everything has one version. Throws an error that says what a name may be.
 */
export default async function generateRemote(tree: Tree, { name, title, owner = "AIWeb" }: RemoteOptions): Promise<GeneratorCallback> {
  checkRemoteName(tree, name);
  checkPrefix(tree, `/${name}`);
  const { dependencies, devDependencies } = readJson(tree, "apps/marketplace/package.json");
  const { "@aiweb/contracts": _contracts, "@aiweb/data-grid": _dataGrid, ...needed } = dependencies;
  generateFiles(tree, join(import.meta.dirname, "files"), `apps/${name}`, {
    name,
    title: title ?? titleOf(name),
    owner,
    order: next(tree, /\border: (\d+)/g, 10, 10),
    port: next(tree, /\bport: (\d+)/g, 1, firstPort),
    dependencies: JSON.stringify(needed, null, 2).replaceAll("\n", "\n  "),
    devDependencies: JSON.stringify(devDependencies, null, 2).replaceAll("\n", "\n  "),
    text: JSON.stringify,
  });
  return () => installPackagesTask(tree, true);
}
