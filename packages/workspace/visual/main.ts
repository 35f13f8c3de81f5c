import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildStorybook, listStorybooks, workspaceRoot } from "../storybook/build-storybook.ts";
import { sweep } from "./sweep.ts";

// npm run visual [-- --approve] [--all] [--only TEXT] [--base COMMIT] [--built]
// Photographs the stories that changed and compares them with what is approved. --all photographs every story,
// --only those with TEXT in their id, --built takes the Storybooks as they were last built.
const { values } = parseArgs({
  options: { approve: { type: "boolean", default: false }, all: { type: "boolean", default: false }, built: { type: "boolean", default: false }, only: { type: "string" }, base: { type: "string" } },
});
const tell = (line: string) => void process.stdout.write(`${line}\n`);
if (!values.built) {
  for (const name of listStorybooks()) {
    tell(`Building the Storybook of ${name}`);
    await buildStorybook(name);
  }
}
const { stories, photographed, findings, report } = await sweep({
  root: workspaceRoot,
  baselineFile: join(import.meta.dirname, "baseline.json"),
  picturesFolder: process.env["AIWEB_VISUAL_PICTURES"] ?? join(workspaceRoot, ".visual"),
  reportFolder: join(workspaceRoot, "test-results/visual"),
  approve: values.approve,
  all: values.all,
  only: values.only,
  base: values.base,
  tell,
});
for (const finding of findings) tell(`${finding.kind}: ${finding.id}${"look" in finding ? `, ${finding.look}` : ""}${"problem" in finding ? `: ${finding.problem}` : ""}`);
tell(`${stories} stories, ${photographed} photographed, ${findings.length} findings: ${report}`);
const failed = findings.some(({ kind }) => kind === "failed");
process.exitCode = failed || (findings.length > 0 && !values.approve) ? 1 : 0;
