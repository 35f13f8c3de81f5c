import { SAMPLE_QUESTION } from "@aiweb/contracts/datasets/sample";
import { expect, test } from "vitest";
import { roadOf, stepAt, type Found } from "./road.ts";

const nothing: Found = { handle: "ada", datasets: [], job: undefined, models: [], asked: [] };
const sample = { owner: { handle: "ada", name: null }, name: "support-handbook", state: "ready" as const };
const job = { id: "0b5f3a0e-7d6f-4d13-9a53-0d1c5b1f2a10", state: "running" as const, progress: { step: 12, totalSteps: 40, secondsPerStep: null, secondsLeft: null, memoryBytes: null } };
const model = { ref: "ada/support-answers", name: "support-answers" };

const states = (found: Found) => roadOf(found).map(({ state }) => state);
const now = (found: Found) => roadOf(found).find(({ state }) => state === "now");

test("a newcomer begins with the sample, which the guide loads itself", () => {
  expect(states(nothing)).toEqual(["now", "later", "later"]);
  expect(now(nothing)?.action).toEqual({ label: "Load the sample", href: null });
});

test("data counts once it can be learned from; until then the guide leads to it", () => {
  expect(now({ ...nothing, datasets: [{ ...sample, state: "ingesting" }] })).toMatchObject({ note: "Its file is being read.", action: { href: "/data/datasets/ada/support-handbook" } });
  expect(now({ ...nothing, datasets: [{ ...sample, state: "failed" }] })?.action?.label).toBe("See why");
  expect(states({ ...nothing, datasets: [{ ...sample, state: "ingesting" }, sample] })).toEqual(["done", "now", "later"]);
});

test("the form is opened with the sample, wherever it stands among the data", () => {
  const own = { ...sample, name: "tickets" };
  expect(now({ ...nothing, datasets: [own, sample] })?.action?.href).toBe("/ai/build?name=support-answers&base=aiweb%2Fsmollm2-135m-instruct&dataset=ada%2Fsupport-handbook");
  expect(now({ ...nothing, datasets: [own] })?.action?.href).toContain("dataset=ada%2Ftickets");
});

test("a job that runs is watched, one that failed is looked into, one that was cancelled is begun again", () => {
  const found = { ...nothing, datasets: [sample], job };
  expect(now(found)).toMatchObject({ note: "It learns: step 12 of 40.", action: { href: `/ai/jobs/${job.id}` } });
  expect(now({ ...found, job: { ...job, state: "queued", progress: null } })?.note).toBe("It is about to learn.");
  expect(now({ ...found, job: { ...job, state: "failed" } })?.note).toBe("The last job failed.");
  expect(now({ ...found, job: { ...job, state: "cancelled" } })?.action?.label).toBe("Open the form");
});

test("a model is talked to with the question that the sample answers; another model with one's own", () => {
  const found = { ...nothing, datasets: [sample], models: [model], asked: ["aiweb/smollm2-135m-instruct"] };
  expect(now(found)?.action?.href).toBe(`/ai/playground?${new URLSearchParams({ model: model.ref, question: SAMPLE_QUESTION }).toString()}`);
  expect(now({ ...found, models: [{ ref: "ada/poet", name: "poet" }] })?.action?.href).toBe("/ai/playground?model=ada%2Fpoet");
});

test("on the page that a step leads to, it says what to do there", () => {
  const [, teach] = roadOf({ ...nothing, datasets: [sample] });
  if (teach === undefined) throw new Error("There is no second step.");
  expect(stepAt("/ai/build", teach)).toMatchObject({ note: "Press Start fine-tuning.", action: null });
  expect(stepAt("/ai/models", teach)).toBe(teach);
});

test("whoever talked to a model of their own is at the end, whatever was deleted since", () => {
  expect(states({ ...nothing, models: [model] })).toEqual(["done", "done", "now"]);
  expect(states({ ...nothing, asked: ["ada/support-answers@1"] })).toEqual(["done", "done", "done"]);
});
