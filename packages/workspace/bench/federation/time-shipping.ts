import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Cookie } from "playwright";
import { z } from "zod";
import type { RunningAiweb } from "../shared/start-aiweb.ts";
import { newPage, places, shown } from "./visit.ts";

const workspace = join(import.meta.dirname, "../../../..");
const [place] = places;
/** A version that is not live by then is none that is shipped in a minute; the figure says how long it took until here. */
const PATIENCE_SECONDS = 120;

export interface Shipping {
  publishSeconds: number;
  rollbackSeconds: number;
  promoteSeconds: number;
}

/** The documented command, as a team gives it. */
async function remote(words: string[], { url, dataDirectory }: RunningAiweb): Promise<void> {
  const command = spawn("npm", ["run", "--silent", "remote", "--", ...words, "--registry", url, "--data-dir", dataDirectory], { cwd: workspace, stdio: ["ignore", 2, 2] });
  const status = await new Promise((resolve, reject) => command.once("error", reject).once("close", resolve));
  if (status !== 0) throw new Error(`npm run remote -- ${words.join(" ")} failed; its words are above.`);
}

/** The version of the remote that a page which is opened now shows. */
async function shownVersion(browser: Browser, url: string, cookies: Cookie[]): Promise<string> {
  const { context, page } = await newPage(browser, cookies);
  const versions = new Set<string>();
  page.on("request", (request) => {
    const version = new RegExp(`/remotes/${place.remote}/([^/]+)/remote-entry\\.js$`).exec(request.url())?.[1];
    if (version !== undefined) versions.add(version);
  });
  await page.goto(`${url}${place.path}`);
  await shown(page, place);
  await context.close();
  const [only] = versions;
  if (only === undefined || versions.size > 1) throw new Error(`The page loaded ${versions.size} versions of ${place.remote}.`);
  return only;
}

/** Seconds from the command to the first page, opened anew, that shows what it was given for; the commands build and send all that they need. */
export async function timeShipping(browser: Browser, aiweb: RunningAiweb, cookies: Cookie[]): Promise<Shipping> {
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(workspace, "apps", place.remote, "package.json"), "utf8")));
  const before = await shownVersion(browser, aiweb.url, cookies);
  if (before === version) throw new Error(`${place.remote} ${version} is live before it is published.`);

  async function time(words: string[], wanted: string): Promise<number> {
    const begun = performance.now();
    const seconds = () => Number(((performance.now() - begun) / 1_000).toFixed(1));
    await remote(words, aiweb);
    while ((await shownVersion(browser, aiweb.url, cookies)) !== wanted) if (seconds() > PATIENCE_SECONDS) break;
    return seconds();
  }
  return {
    publishSeconds: await time(["publish", place.remote, "--traffic", "100"], version),
    rollbackSeconds: await time(["rollback", place.remote], before),
    promoteSeconds: await time(["promote", place.remote, version, "--traffic", "100"], version),
  };
}
