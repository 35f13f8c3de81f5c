import { expect, test } from "vitest";
import { checkDraft, draftSchema, emptyDraft, mappingOfKind, type Draft } from "./draft.ts";

const entry = { dataset: "ada/handbook", version: 1, weight: 1, rowCap: null, mapping: mappingOfKind("prompt-completion", [{ name: "question" }, { name: "answer" }]), title: "ada/handbook", rows: 10, columns: [] };
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
  expect(checkDraft({ ...whole(), training: { ...whole().training, epochs: 2 } }).problems?.["training.steps"]).toMatch(/either steps or epochs/);
});

test("a draft survives being kept as text", () => {
  const draft = whole();
  expect(draftSchema.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
});
