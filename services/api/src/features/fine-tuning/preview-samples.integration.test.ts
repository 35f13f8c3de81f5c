import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openApi, type ApiHarness, type Member } from "../../testing/api-harness.ts";
import { prepareTinyBase, seedRoad } from "../../testing/ray/road.ts";
import { say } from "../../testing/ray/say.ts";
import { missingRay, PYTHON } from "../../testing/ray/toolchain.ts";

const missing = missingRay();
if (missing !== null) say(`Skipped, tests with the trainer's Python: ${missing}.`);

describe.skipIf(missing !== null)("samples as the model will see them", () => {
  let harness: ApiHarness;
  let member: Member;
  let folder: string;
  let names: { base: string; dataset: string };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "aw-preview-"));
    harness = await openApi({ AIWEB_PYTHON: PYTHON, AIWEB_MODEL_CACHE: folder });
    member = await harness.signUp();
    names = await seedRoad(harness, member, await prepareTinyBase(folder), 5);
  }, 120_000);
  afterAll(async () => {
    await harness.close();
    await rm(folder, { recursive: true, force: true });
  });

  const mapping = { kind: "prompt-completion" as const, prompt: "question", completion: "answer", system: null };
  const show = (page: { offset?: number; limit?: number }, sequenceLength = 256) =>
    member.call.fineTuning.previewSamples({ base: names.base, datasets: [{ dataset: names.dataset, version: 1, weight: 1, rowCap: null, mapping }], sequenceLength, ...page });

  test("rendered through the chat template, with what is learned marked", { timeout: 60_000 }, async () => {
    const { samples, totalRows, measured } = await show({ limit: 2 });
    expect(totalRows).toBe(5);
    expect(samples.map((sample) => sample.row)).toEqual([0, 1]);
    const [first] = samples;
    expect(first).toMatchObject({ dataset: names.dataset, cutTokens: 0, error: null });
    expect(first?.segments.map((segment) => segment.text).join("")).toContain("What is the colour of thing 0?");
    expect(first?.segments.filter((segment) => segment.learned).map((segment) => segment.text).join("")).toContain("Thing 0 is red.");
    expect(measured).toMatchObject({ rows: 2, cut: 0 });
  });

  test("what is cut is counted, and pages go on", { timeout: 60_000 }, async () => {
    const { samples } = await show({ offset: 3, limit: 10 }, 100);
    expect(samples.map((sample) => sample.row)).toEqual([3, 4]);
    expect(samples.every((sample) => sample.tokens <= 100 ? sample.cutTokens === 0 : sample.cutTokens === sample.tokens - 100)).toBe(true);
  });
});
