import { expect, test } from "vitest";
import { checkDraft, draftSchema, emptyDraft, fitsColumns, isEmptyDraft, mappingOfKind, type Draft } from "./draft.ts";

const entry = { key: "1", dataset: "ada/handbook", version: 1, weight: 1, rowCap: null, mapping: mappingOfKind("prompt-completion", [{ name: "question" }, { name: "answer" }]), title: "ada/handbook", rows: 10, columns: [] };
const whole = (): Draft => ({ ...emptyDraft(), name: "support-answers", base: "aiweb/smollm2-135m-instruct", datasets: [entry] });

test("a whole draft becomes the configuration that the API takes", () => {
  const { configuration } = checkDraft(whole());
  expect(configuration).toMatchObject({
    name: "support-answers",
    datasets: [{ dataset: "ada/handbook", version: 1, mapping: { kind: "prompt-completion", prompt: "question", completion: "answer" } }],
    training: { steps: 40, epochs: null },
  });
});

test("what is missing is said by field", () => {
  const { problems } = checkDraft({ ...emptyDraft(), datasets: [{ ...entry, mapping: null, weight: 0 }] });
  expect(Object.keys(problems ?? {}).toSorted()).toEqual(["base", "datasets.0.mapping", "datasets.0.weight", "name"]);
  expect(checkDraft({ ...whole(), name: "Not A Name" }).problems?.["name"]).toMatch(/lower-case/);
});

test("steps or epochs: the mode counts, not what stands in the other field, and an empty figure keeps it", () => {
  const both = { ...whole().training, steps: 40, epochs: 2 };
  expect(checkDraft({ ...whole(), training: both }).configuration?.training).toMatchObject({ steps: 40, epochs: null });
  expect(checkDraft({ ...whole(), training: both, lengthBy: "epochs" }).configuration?.training).toMatchObject({ steps: null, epochs: 2 });
  expect(checkDraft({ ...whole(), training: { ...both, steps: null } }).problems).toEqual({ "training.steps": "Say how many." });
});

test("figures that are missing or out of range are said in words", () => {
  const { problems } = checkDraft({ ...whole(), training: { ...whole().training, batchSize: null, loraRank: 0, learningRate: 2, seed: 1.5 } });
  expect(problems).toEqual({ "training.batchSize": "Give a number.", "training.loraRank": "At least 1.", "training.learningRate": "At most 1.", "training.seed": "A whole number." });
  expect(checkDraft({ ...whole(), training: { ...whole().training, learningRate: 0 } }).problems).toEqual({ "training.learningRate": "More than 0." });
});

test("the same version twice is refused; two versions of one dataset are not", () => {
  expect(checkDraft({ ...whole(), datasets: [entry, { ...entry, key: "2" }] }).problems?.["datasets.1.version"]).toMatch(/in the mix already/);
  expect(checkDraft({ ...whole(), datasets: [entry, { ...entry, key: "2", version: 2 }] }).problems).toBeNull();
});

test("a draft is empty until something was written that one could miss", () => {
  expect(isEmptyDraft(emptyDraft())).toBe(true);
  expect(isEmptyDraft({ ...emptyDraft(), base: "aiweb/smollm2-135m-instruct" })).toBe(false);
});

test("a mapping fits where its columns are", () => {
  expect(fitsColumns(entry.mapping, [{ name: "answer" }, { name: "question" }])).toBe(true);
  expect(fitsColumns(entry.mapping, [{ name: "question" }])).toBe(false);
  expect(fitsColumns(null, [])).toBe(false);
});

test("a draft survives being kept as text", () => {
  const draft = whole();
  expect(draftSchema.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
});
