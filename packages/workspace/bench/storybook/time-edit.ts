import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import type { Browser } from "playwright";
import { workspaceRoot } from "../../storybook/build-storybook.ts";

const component = join(workspaceRoot, "packages/ui/src/components/kbd/kbd.tsx");
const ROUNDS = 5;
const LONGEST_START_MS = 180_000;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("No free port.");
  return address.port;
}

async function untilAnswers(url: string): Promise<void> {
  const until = Date.now() + LONGEST_START_MS;
  while (Date.now() < until) {
    if (await fetch(url).then((answer) => answer.ok, () => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error("Storybook did not start.");
}

/** Seconds from a component's file being saved to its story showing it, in a Storybook started for this; the median of five edits. */
export async function timeEdit(browser: Browser): Promise<number> {
  const original = readFileSync(component, "utf8");
  const port = await freePort();
  const storybook = spawn(join(workspaceRoot, "node_modules/.bin/storybook"), ["dev", "--ci", "--no-open", "-p", String(port)], { cwd: workspaceRoot, stdio: ["ignore", 2, 2], detached: true });
  try {
    const url = `http://127.0.0.1:${port}`;
    await untilAnswers(`${url}/index.json`);
    const index: { entries: Record<string, { id: string; importPath: string; type: string }> } = await (await fetch(`${url}/index.json`)).json();
    const story = Object.values(index.entries).find(({ importPath, type }) => type === "story" && importPath.endsWith("/kbd.stories.tsx"));
    const page = await browser.newPage();
    await page.goto(`${url}/iframe.html?id=${story?.id}&viewMode=story`, { timeout: LONGEST_START_MS });
    await page.locator("#storybook-root kbd").first().waitFor({ timeout: LONGEST_START_MS });
    const seconds: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const mark = `edit-${round}`;
      const startedAt = performance.now();
      writeFileSync(component, original.replace("<kbd", `<kbd data-mark="${mark}"`));
      await page.locator(`kbd[data-mark="${mark}"]`).first().waitFor({ state: "attached" });
      seconds.push((performance.now() - startedAt) / 1000);
    }
    return seconds.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.NaN;
  } finally {
    writeFileSync(component, original);
    if (storybook.pid !== undefined) process.kill(-storybook.pid, "SIGTERM");
  }
}
