import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import type { Browser } from "playwright";
import type { Shots } from "./baseline.ts";
import { photographStories } from "./photograph-stories.ts";
import type { Pictures } from "./pictures.ts";
import { readStorybooks } from "./storybooks.ts";

function run(cwd: string, file: string, args: readonly string[]): string {
  return execFileSync(file, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], maxBuffer: 64 * 1024 * 1024 });
}

/** The commit whose pictures the baseline is of. */
export function approvedCommit(root: string, baselineFile: string): string | undefined {
  return run(root, "git", ["log", "-1", "--format=%H", "--", relative(root, baselineFile)]).trim() || undefined;
}

/**
 * Builds the Storybooks of another commit, beside this one, and photographs those of its stories: what to hold pictures
 * against that this machine's browser, or this machine, has never taken.
 */
export async function photographCommit(root: string, commit: string, ids: ReadonlySet<string>, { browser, pictures, tell }: { browser: Browser; pictures: Pictures; tell: (line: string) => void }): Promise<Map<string, Shots>> {
  const folder = join(mkdtempSync(join(tmpdir(), "aiweb-visual-")), "base");
  try {
    tell(`Building the stories of ${commit.slice(0, 8)}, to compare with.`);
    run(root, "git", ["worktree", "add", "--detach", folder, commit]);
    const script = join(folder, "packages/workspace/storybook/main.ts");
    if (!existsSync(script)) throw new Error(`${commit.slice(0, 8)} builds no Storybooks to compare with. Name another with --base COMMIT.`);
    run(folder, "pnpm", ["install", "--frozen-lockfile", "--prefer-offline"]);
    run(folder, process.execPath, [script]);
    const storybooks = readStorybooks(folder);
    const photographed = await photographStories(storybooks, ids, { browser, pictures, known: () => undefined, tell });
    return new Map(photographed.flatMap((one) => ("shots" in one ? [[one.id, one.shots] as const] : [])));
  } finally {
    run(root, "git", ["worktree", "remove", "--force", folder]);
    rmSync(join(folder, ".."), { recursive: true, force: true });
  }
}
