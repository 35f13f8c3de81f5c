import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { PreviewChild } from "./preview-child.ts";

/** A "python" that answers its first request with `line`. */
async function childThatSays(line: string): Promise<PreviewChild> {
  const folder = await mkdtemp(join(tmpdir(), "aw-preview-child-"));
  const python = join(folder, "python");
  await writeFile(python, `#!/bin/sh\necho '{"ready":true}'\nread request\nprintf '%s\\n' '${line}'\ncat > /dev/null\n`);
  await chmod(python, 0o755);
  const child = new PreviewChild({ python, modelCache: folder });
  onTestFinished(async () => {
    child.close();
    await rm(folder, { recursive: true, force: true });
  });
  return child;
}

const request = { base: "x", datasets: [], sequenceLength: 16 };

test.each(["Traceback (most recent call last):", "", "null", '{"id":1}', '{"id":1,"datasets":'])("a line that is no answer (%s) ends the child and fails its requests; the next starts another", async (line) => {
  const child = await childThatSays(line);
  await expect(child.render(request)).rejects.toMatchObject({ code: "internal" });
  await expect(child.render(request)).rejects.toMatchObject({ code: "internal" });
});

test("an answer is given back", async () => {
  const child = await childThatSays('{"id":1,"datasets":[{"rows":[]}]}');
  expect(await child.render(request)).toEqual([[]]);
});
