import { join } from "node:path";
import { openBrowser } from "../visual/photograph.ts";
import { workspaceRoot } from "../storybook/build-storybook.ts";
import { timeCommand } from "./storybook/run-command.ts";
import { timeEdit } from "./storybook/time-edit.ts";
import { weighButton } from "./storybook/weigh-button.ts";

const targets = { storyTestsMinutes: 6, visualSweepMinutes: 12, editShowsSeconds: 1, buttonBytes: 12_000 };

const buttonBytes = await weighButton();
const browser = await openBrowser();
const editShowsSeconds = await timeEdit(browser);
await browser.close();
const storyTestsMinutes = (await timeCommand(join(workspaceRoot, "node_modules/.bin/vitest"), ["run", "--project", "storybook", "--reporter=dot"])) / 60;
// every story is photographed; what is found to differ fails it
const visualSweepMinutes = (await timeCommand(process.execPath, [join(workspaceRoot, "packages/workspace/visual/main.ts"), "--all"])) / 60;
const figures = { storyTestsMinutes, visualSweepMinutes, editShowsSeconds, buttonBytes };
const ok = storyTestsMinutes <= targets.storyTestsMinutes && visualSweepMinutes <= targets.visualSweepMinutes && editShowsSeconds <= targets.editShowsSeconds && buttonBytes <= targets.buttonBytes;
process.stdout.write(`${JSON.stringify({ bench: "storybook", ok, figures, targets })}\n`);
process.exit(ok ? 0 : 1);
